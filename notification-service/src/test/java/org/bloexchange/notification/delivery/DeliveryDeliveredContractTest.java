package org.bloexchange.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.bloexchange.messaging.contract.ContractValidator;
import org.bloexchange.notification.database.Json;
import org.junit.jupiter.api.Test;

class DeliveryDeliveredContractTest {

    @Test
    void shouldWriteWhatTheContractSays() {
        DeliveryDelivered delivered = new DeliveryDelivered(
                UUID.fromString("5b0e7c1a-94d3-4e6f-8a21-6c3d90f7b254"),
                "TJ-FOTEHOBOD",
                "TJ",
                1,
                "SCREEN",
                Instant.parse("2024-03-07T05:02:12.020Z"));

        assertThat(new ContractValidator().problems(DeliveryDelivered.TYPE, Json.bytesOf(delivered)))
                .isEmpty();
        assertThat(Json.of(delivered)).contains("\"at\":\"2024-03-07T05:02:12.020Z\"");
    }
}
