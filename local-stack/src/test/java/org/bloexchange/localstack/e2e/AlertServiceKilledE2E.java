package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bloexchange.localstack.client.Answer;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.stack.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises 1, 2 and 8: what was answered 201 arrives, once, whenever alert-service dies. */
class AlertServiceKilledE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Part alertService = SharedStack.get().part("alert-service");
    private final ExchangeClient oybek = SharedStack.officer("UZ-OYBEK");

    @Test
    void shouldDeliverAllTwentyWhenKilledRightAfterTheLastAnswer() throws InterruptedException {
        try (Desk fotehobod = Desk.of("TJ-FOTEHOBOD")) {
            List<String> accepted = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                accepted.add(
                        idOf(oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD")).require(201)));
            }
            alertService.kill9();
            alertService.restart();

            fotehobod.awaitAll(accepted, PATIENCE);
            assertThat(fotehobod.doubles(accepted)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldDeliverEverythingAnsweredWhenKilledAtARandomMoment(long seed) throws InterruptedException {
        try (Desk fotehobod = Desk.of("TJ-FOTEHOBOD")) {
            // given: alerts are being issued, and the process dies somewhere in between
            long delay = new Random(seed).nextLong(20, 600);
            CompletableFuture<Void> death = CompletableFuture.runAsync(
                    alertService::kill9, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS));
            List<String> accepted = new ArrayList<>();
            List<String> unanswered = new ArrayList<>();
            while (unanswered.isEmpty()) {
                String key = UUID.randomUUID().toString();
                try {
                    accepted.add(idOf(oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"), key)
                            .require(201)));
                } catch (RuntimeException died) {
                    unanswered.add(key);
                }
            }
            death.join();

            // when: it is back and the desk tries the unanswered one again, twice
            alertService.restart();
            String key = unanswered.get(0);
            String first =
                    idOf(oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"), key).require(201));
            String second =
                    idOf(oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"), key).require(201));
            assertThat(second).isEqualTo(first);
            accepted.add(first);

            // then
            fotehobod.awaitAll(accepted, PATIENCE);
            assertThat(fotehobod.doubles(accepted)).isEmpty();
        }
    }

    private static String idOf(Answer answer) {
        return answer.json().path("alertId").asText();
    }
}
