package org.bloexchange.notification.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.notification.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class OfficeChangedContractTest {

    @Test
    void shouldReadEveryGoldenExample() {
        assertThat(GoldenEvents.ofType("blo.office.changed.v1"))
                .isNotEmpty()
                .filteredOn(event -> !event.isTombstone())
                .extracting(OfficeChangedContractTest::read)
                .allSatisfy(read -> assertThat(read).hasNoNullFieldsOrPropertiesExcept("nationalUnit", "closedOn"));
    }

    private static OfficeChanged read(InboundEvent event) {
        return event.dataAs(OfficeChanged.class);
    }
}
