package org.bloexchange.alert.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bloexchange.alert.testing.Inbound;
import org.bloexchange.messaging.contract.Golden;
import org.bloexchange.messaging.contract.Goldens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service takes from deliveries can be taken from every golden example. */
class ConsumedDeliveriesTest {

    static List<Golden> deliveries() {
        return new Goldens().ofType("blo.delivery.delivered.v1");
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void shouldReadDeliveries(Golden golden) {
        DeliveryReported delivery = Inbound.of(golden.record()).dataAs(DeliveryReported.class);

        assertThat(delivery).hasNoNullFieldsOrProperties();
        assertThat(delivery.alertId()).hasToString(golden.record().key());
        assertThat(delivery.version()).isPositive();
    }
}
