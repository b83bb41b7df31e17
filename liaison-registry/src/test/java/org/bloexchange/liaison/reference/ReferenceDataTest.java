package org.bloexchange.liaison.reference;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    private final ReferenceData data = ReferenceData.load();

    @Test
    void shouldReadEveryRowWhenLoaded() {
        assertThat(data.crossingPoints()).hasSize(146);
        assertThat(data.agencies()).hasSize(28);
        assertThat(data.countries()).extracting(CountryRow::code).containsExactly("KZ", "KG", "TJ", "TM", "UZ");
    }

    @Test
    void shouldPairEveryPointWithThePointItFacesWhenLoaded() {
        Map<String, CrossingPointRow> points =
                data.crossingPoints().stream().collect(toMap(CrossingPointRow::code, identity()));

        assertThat(data.crossingPoints()).allSatisfy(point -> assertThat(points.get(point.counterpartCode()))
                .isNotNull()
                .extracting(CrossingPointRow::counterpartCode, CrossingPointRow::border)
                .containsExactly(point.code(), point.border()));
    }

    @Test
    void shouldKeepQuotesAndTellEmptyFromTextWhenReadingARow() {
        CrossingPointRow kordai = point("KZ-KORDAI");

        assertThat(kordai.source()).startsWith("BLO[S]: unodc.org/centralasia \"Kordai\" (undated");
        assertThat(kordai.bloOpened()).isNull();
        assertThat(kordai.nameLocal()).isEqualTo("Қордай");
        assertThat(point("UZ-OYBEK").bloOpened()).isEqualTo("2014");
    }

    @Test
    void shouldReadSeveralModesWhenRoadAndRailPassAtOnePoint() {
        assertThat(point("UZ-AYRITOM").modes()).containsExactly("ROAD", "RAIL");
    }

    private CrossingPointRow point(String code) {
        return data.crossingPoints().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
