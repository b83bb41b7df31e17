package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bloexchange.localstack.client.Answer;
import org.bloexchange.localstack.client.ExchangeClient;
import org.junit.jupiter.api.Test;

/** Promise 7: a poison record never stops a partition, and an ADMIN of the reading country sees it, without its content. */
class PoisonE2E {

    static final String KEY_PREFIX = "poison-";

    /** Of a topic that is not compacted: poison in each lies before whatever comes next. */
    private static final int PARTITIONS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExchangeClient oybek = SharedStack.officer("UZ-OYBEK");
    private final ExchangeClient fotehobod = SharedStack.officer("TJ-FOTEHOBOD");

    @Test
    void shouldGoOnNotifyingBehindPoison() throws InterruptedException {
        String poison = KEY_PREFIX + UUID.randomUUID();
        try (Desk desk = Desk.open(fotehobod)) {
            String first = issue();
            desk.awaitVersion(first, 1, PATIENCE);
            ConsumerRecord<String, byte[]> good =
                    Bus.about(first, "exercise.blo.tj.alerts.v1.uz").get(0);
            for (int partition = 0; partition < PARTITIONS; partition++) {
                Bus.send(good.topic(), partition, poison + partition, new RecordHeaders(), bytes("{\"secret"));
                Bus.send(good.topic(), partition, first, spoiled(good, "ce_sequence", "2"), bytes("{\"secret"));
            }
            String id = issue();

            desk.awaitVersion(id, 1, PATIENCE);
            ExchangeClient admin = SharedStack.of("TJ-NATIONAL", "ADMIN");
            await().atMost(PATIENCE)
                    .until(() -> entries(admin.notifications("GET", "/quarantine", null))
                                    .size()
                            >= 6);
            Answer list = admin.notifications("GET", "/quarantine", null);
            assertThat(list.text()).contains("BAD_ENVELOPE", "BAD_JSON").doesNotContain("secret");
            assertThat(SharedStack.of("KG-NATIONAL", "ADMIN")
                            .notifications("GET", "/quarantine", null)
                            .text())
                    .doesNotContain("exercise.blo.tj.");
            assertThat(fotehobod.notifications("GET", "/quarantine", null).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void shouldQuarantineAnEventOfTheActualWorldAndOneThatSpeaksForAnotherCountry() throws InterruptedException {
        try (Desk desk = Desk.open(fotehobod)) {
            String id = issue();
            desk.awaitVersion(id, 1, PATIENCE);
            ConsumerRecord<String, byte[]> good =
                    Bus.about(id, "exercise.blo.tj.alerts.v1.uz").get(0);

            Bus.send(good.topic(), KEY_PREFIX + id, spoiled(good, "ce_bloworld", "actual"), good.value());
            Bus.send(good.topic(), KEY_PREFIX + id, spoiled(good, "ce_source", "/offices/KZ-KORDAI"), good.value());
            String next = issue();
            desk.awaitVersion(next, 1, PATIENCE);

            ExchangeClient admin = SharedStack.of("TJ-NATIONAL", "ADMIN");
            await().atMost(PATIENCE)
                    .until(
                            () -> admin.notifications("GET", "/quarantine", null)
                                    .text(),
                            text -> text.contains("OTHER_WORLD") && text.contains("FOREIGN_WRITER"));
            assertThat(desk.about(List.of(id))).hasSize(1);
        }
    }

    @Test
    void shouldGoOnWithDeliveriesBehindPoison() throws InterruptedException {
        try (Desk desk = Desk.open(fotehobod)) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                Bus.send(
                        "exercise.blo.uz.deliveries.v1.tj",
                        partition,
                        KEY_PREFIX + partition,
                        new RecordHeaders(),
                        null);
            }
            String id = issue();
            fotehobod
                    .delivered(desk.awaitVersion(id, 1, PATIENCE).notificationId())
                    .require(204);

            await().atMost(PATIENCE)
                    .until(() -> oybek.recipients(id).require(200).text(), text -> text.contains("\"DELIVERED\""));
            ExchangeClient admin = SharedStack.of("UZ-NATIONAL", "ADMIN");
            assertThat(entries(admin.alerts("GET", "/quarantine", null))).isNotEmpty();
        }
    }

    private static RecordHeaders spoiled(ConsumerRecord<String, byte[]> good, String header, String value) {
        RecordHeaders headers = new RecordHeaders(good.headers());
        headers.remove(header);
        headers.add(header, bytes(value));
        headers.remove("ce_id");
        headers.add("ce_id", bytes(UUID.randomUUID().toString()));
        return headers;
    }

    private static List<JsonNode> entries(Answer list) {
        return list.require(200).json().path("items").valueStream().toList();
    }

    private String issue() {
        return oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"))
                .require(201)
                .json()
                .path("alertId")
                .asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
