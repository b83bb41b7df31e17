package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bloexchange.localstack.client.Answer;
import org.bloexchange.localstack.client.ExchangeClient;
import org.junit.jupiter.api.Test;

/** Promise 2: a retry never doubles, neither at the door nor behind it. */
class OnceOnlyE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExchangeClient oybek = SharedStack.officer("UZ-OYBEK");

    @Test
    void shouldMakeOneAlertOfFiftyParallelRequestsWithOneKey() throws Exception {
        JsonNode seizure = Alerts.seizureTo("TJ-FOTEHOBOD");
        String key = UUID.randomUUID().toString();
        List<Answer> answers = new ArrayList<>();
        try (Desk fotehobod = Desk.of("TJ-FOTEHOBOD");
                ExecutorService fifty = Executors.newFixedThreadPool(50)) {
            List<Future<Answer>> calls = new ArrayList<>();
            for (int n = 0; n < 50; n++) {
                calls.add(fifty.submit(() -> oybek.issueAlert(seizure, key)));
            }
            for (Future<Answer> call : calls) {
                answers.add(call.get());
            }

            assertThat(answers).allMatch(answer -> answer.status() == 201);
            assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
            String id = answers.get(0).json().path("alertId").asText();
            fotehobod.awaitVersion(id, 1, PATIENCE);
            assertThat(fotehobod.doubles(List.of(id))).isEmpty();
            assertThat(oybek.issueAlert(Alerts.warningTo("TJ-FOTEHOBOD"), key).status())
                    .isEqualTo(409);
        } catch (ExecutionException e) {
            throw new AssertionError("a request failed", e.getCause());
        }
    }

    @Test
    void shouldNotifyOnceWhenTheSameEventComesTwice() throws InterruptedException {
        try (Desk fotehobod = Desk.of("TJ-FOTEHOBOD")) {
            String id = oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"))
                    .require(201)
                    .json()
                    .path("alertId")
                    .asText();
            fotehobod.awaitVersion(id, 1, PATIENCE);

            // when: the very record comes again, and something after it in the same partition
            ConsumerRecord<String, byte[]> record =
                    Bus.about(id, "exercise.blo.tj.alerts.v1.uz").get(0);
            Bus.sendAgain(record);
            Bus.sendAgain(record);
            Answer updated = oybek.updateAlert(id, "\"1\"", Alerts.seizureTo("TJ-FOTEHOBOD"))
                    .require(200);

            // then
            assertThat(updated.etag()).isEqualTo("\"2\"");
            fotehobod.awaitVersion(id, 2, PATIENCE);
            assertThat(fotehobod.doubles(List.of(id))).isEmpty();
            assertThat(fotehobod.about(List.of(id))).hasSize(2);
        }
    }
}
