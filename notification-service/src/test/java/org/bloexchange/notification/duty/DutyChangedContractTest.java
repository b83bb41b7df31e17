package org.bloexchange.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.notification.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class DutyChangedContractTest {

    @Test
    void shouldReadEveryGoldenExample() {
        assertThat(GoldenEvents.ofType("blo.duty.changed.v1"))
                .isNotEmpty()
                .filteredOn(event -> !event.isTombstone())
                .extracting(DutyChangedContractTest::read)
                .allSatisfy(read -> assertThat(read).hasNoNullFieldsOrProperties());
    }

    private static DutyChanged read(InboundEvent event) {
        return event.dataAs(DutyChanged.class);
    }
}
