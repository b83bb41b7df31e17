package org.bloexchange.alert.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bloexchange.alert.testing.DirectoryRecords;
import org.bloexchange.alert.testing.Inbound;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.bloexchange.messaging.contract.Golden;
import org.bloexchange.messaging.contract.Goldens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service takes from the directory can be taken from every golden example. */
class ConsumedDirectoryTest {

    static List<Golden> offices() {
        return new Goldens().ofType("blo.office.changed.v1");
    }

    static List<Golden> points() {
        return new Goldens().ofType("blo.crossing-point.changed.v1");
    }

    static Stream<ContractRecord> ownRecords() {
        return DirectoryRecords.all().stream();
    }

    @ParameterizedTest
    @MethodSource("offices")
    void shouldReadOffices(Golden golden) {
        OfficeChanged office = Inbound.of(golden.record()).dataAs(OfficeChanged.class);

        assertThat(office).hasNoNullFieldsOrPropertiesExcept("openedOn", "closedOn", "nationalUnit");
        assertThat("office/" + office.code()).isEqualTo(golden.record().key());
        assertThat(office.hasUsableDates()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("points")
    void shouldReadCrossingPoints(Golden golden) {
        CrossingPointChanged point = Inbound.of(golden.record()).dataAs(CrossingPointChanged.class);

        assertThat(point).hasNoNullFieldsOrPropertiesExcept("counterpart", "lat", "lon", "coordinateQuality");
        assertThat("crossing-point/" + point.code()).isEqualTo(golden.record().key());
    }

    @ParameterizedTest
    @MethodSource("ownRecords")
    void shouldBeTestedWithRecordsThatFitTheContract(ContractRecord record) {
        assertThat(new ContractValidator().problems(record)).isEmpty();
    }

    @Test
    void shouldHaveExamplesToRead() {
        assertThat(offices()).isNotEmpty();
        assertThat(points()).isNotEmpty();
    }
}
