package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bloexchange.engines.mailbox.ReceivedMail;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.stack.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 5: at most one visible notice per version, contact and channel, and none missing, whenever the service dies. */
class NotificationServiceKilledE2E {

    /** Twice what a killed consumer's partitions wait for, and a busy machine. */
    private static final Duration PUSHED = Duration.ofSeconds(30);

    private static final Duration MAILED = Duration.ofSeconds(90);

    private final Part service = SharedStack.get().part("notification-service");
    private final ExchangeClient oybek = SharedStack.officer("UZ-OYBEK");

    @ParameterizedTest
    @ValueSource(longs = {50, 250, 450})
    void shouldMissAndDoubleNothingWhenKilledInTheMiddleOfABatch(long afterMillis) throws InterruptedException {
        try (Desk kordai = Desk.of("KZ-KORDAI")) {
            CompletableFuture<Void> death = CompletableFuture.runAsync(
                    service::kill9, CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS));
            List<String> accepted = new ArrayList<>();
            for (int n = 0; n < 60; n++) {
                accepted.add(oybek.issueAlert(Alerts.seizureTo("KZ-KORDAI"))
                        .require(201)
                        .json()
                        .path("alertId")
                        .asText());
            }
            death.join();
            service.restart();

            kordai.awaitAll(accepted, PUSHED);
            assertThat(kordai.doubles(accepted)).isEmpty();
            // a mail may be handed over twice by a crash between sending and noting it; its Message-ID makes them one
            await().atMost(MAILED).until(() -> messageIdsAbout(accepted).size() >= accepted.size());
            assertThat(messageIdsAbout(accepted)).hasSameSizeAs(accepted);
        }
    }

    private static List<String> messageIdsAbout(List<String> alertIds) {
        return SharedStack.get().mailbox().messages().stream()
                .filter(mail -> alertIds.stream().anyMatch(id -> mail.body().contains(id)))
                .map(ReceivedMail::messageId)
                .distinct()
                .toList();
    }
}
