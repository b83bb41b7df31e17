package org.bloexchange.alert.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingPointChangedTest {

    @ParameterizedTest
    @CsvSource({
        "UZ, TJ-UZ, KG-DOSTUK, TJ-UZ",
        "UZ, , TJ-FOTEHOBOD, TJ-UZ",
        "TJ, , UZ-OYBEK, TJ-UZ",
        "UZ, , AF-HAIRATAN, AF-UZ",
        "UZ, , , "
    })
    void shouldKnowTheBorder(
            String country, @Nullable String said, @Nullable String counterpart, @Nullable String border) {
        CrossingPointChanged point =
                new CrossingPointChanged(country + "-X", country, new Names("X"), said, counterpart, null, null, null);

        assertThat(point.borderOrWhatThePointsSay()).isEqualTo(border);
    }
}
