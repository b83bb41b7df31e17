package org.bloexchange.liaison.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepersTest {

    private final ReferenceData data = ReferenceData.load();

    @Test
    void shouldSpeakForEverythingWhenFiveCountriesAreServed() {
        Keepers keepers = new Keepers(data, Set.of("KZ", "KG", "TJ", "TM", "UZ"));

        assertThat(data.crossingPoints())
                .allSatisfy(point -> assertThat(keepers.of(point)).isPresent());
        assertThat(data.agencies())
                .allSatisfy(agency -> assertThat(keepers.of(agency)).isPresent());
        assertThat(keeperOfPoint(keepers, "UZ-OYBEK")).contains("UZ");
        assertThat(keeperOfPoint(keepers, "AF-HAIRATAN")).contains("UZ");
        assertThat(keeperOfAgency(keepers, "INT-CARICC")).contains("KZ");
    }

    @Test
    void shouldLeaveOutWhatNobodyKeepsWhenFewerCountriesAreServed() {
        Keepers keepers = new Keepers(data, Set.of("UZ"));

        assertThat(keeperOfPoint(keepers, "TJ-FOTEHOBOD")).contains("UZ");
        assertThat(keeperOfPoint(keepers, "KG-BOR-DOBO")).isEmpty();
        assertThat(keeperOfAgency(keepers, "INT-CARICC")).isEmpty();
        assertThat(keeperOfAgency(keepers, "TJ-DCA")).isEmpty();
    }

    private Optional<String> keeperOfPoint(Keepers keepers, String code) {
        return data.crossingPoints().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .flatMap(keepers::of);
    }

    private Optional<String> keeperOfAgency(Keepers keepers, String code) {
        return data.agencies().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .flatMap(keepers::of);
    }
}
