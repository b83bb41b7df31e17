package org.bloexchange.notification.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.notification.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class AccountRevokedContractTest {

    @Test
    void shouldReadEveryGoldenExample() {
        assertThat(GoldenEvents.ofType("blo.account.revoked.v1"))
                .isNotEmpty()
                .filteredOn(event -> !event.isTombstone())
                .extracting(AccountRevokedContractTest::read)
                .allSatisfy(read -> assertThat(read).hasNoNullFieldsOrProperties());
    }

    private static AccountRevoked read(InboundEvent event) {
        return event.dataAs(AccountRevoked.class);
    }
}
