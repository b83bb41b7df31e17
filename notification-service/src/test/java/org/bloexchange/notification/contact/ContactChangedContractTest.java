package org.bloexchange.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.notification.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class ContactChangedContractTest {

    @Test
    void shouldReadEveryGoldenExample() {
        assertThat(GoldenEvents.ofType("blo.contact.changed.v1"))
                .isNotEmpty()
                .filteredOn(event -> !event.isTombstone())
                .extracting(ContactChangedContractTest::read)
                .allSatisfy(read -> assertThat(read).hasNoNullFieldsOrPropertiesExcept("mail"));
    }

    private static ContactChanged read(InboundEvent event) {
        return event.dataAs(ContactChanged.class);
    }
}
