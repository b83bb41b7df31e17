package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bloexchange.localstack.client.Answer;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.Pointer;
import org.bloexchange.localstack.stack.Part;
import org.junit.jupiter.api.Test;

/** Promises 4 and 6: with the broker away reporting goes on, and drains after, versions in order. */
class BrokerKilledE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Part broker = SharedStack.get().part("kafka");
    private final ExchangeClient oybek = SharedStack.officer("UZ-OYBEK");

    @Test
    void shouldAcceptFiftyAlertsWithoutABrokerAndDeliverThemInOrder() throws InterruptedException {
        try (Desk fotehobod = Desk.of("TJ-FOTEHOBOD")) {
            List<String> accepted = new ArrayList<>();
            broker.kill9();
            try {
                // one alert in forty versions, and ten others
                Answer last = oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD")).require(201);
                String many = last.json().path("alertId").asText();
                accepted.add(many);
                for (int version = 2; version <= 40; version++) {
                    last = oybek.updateAlert(many, last.etag(), Alerts.seizureTo("TJ-FOTEHOBOD"))
                            .require(200);
                }
                for (int n = 0; n < 49; n++) {
                    accepted.add(oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"))
                            .require(201)
                            .json()
                            .path("alertId")
                            .asText());
                }
            } finally {
                broker.restart();
            }

            fotehobod.awaitAll(accepted, PATIENCE);
            fotehobod.awaitVersion(accepted.get(0), 40, PATIENCE);
            assertThat(fotehobod.doubles(accepted)).isEmpty();
            assertThat(fotehobod.about(List.of(accepted.get(0))).stream().map(Pointer::version))
                    .isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
            List<String> firstSeen = fotehobod.about(accepted).stream()
                    .filter(pointer -> pointer.version() == 1)
                    .map(Pointer::alertId)
                    .toList();
            assertThat(firstSeen).containsExactlyInAnyOrderElementsOf(accepted);
        }
    }
}
