package org.bloexchange.notification.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.notification.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class ReceiptEventContractTest {

    @Test
    void shouldReadEveryGoldenExample() {
        assertThat(GoldenEvents.ofType("blo.receipt.accepted.v1"))
                .isNotEmpty()
                .filteredOn(event -> !event.isTombstone())
                .extracting(ReceiptEventContractTest::read)
                .allSatisfy(read -> assertThat(read).hasNoNullFieldsOrProperties());
    }

    private static ReceiptEvent read(InboundEvent event) {
        return event.dataAs(ReceiptEvent.class);
    }
}
