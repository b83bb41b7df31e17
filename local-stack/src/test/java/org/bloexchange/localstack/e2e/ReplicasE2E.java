package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Part;
import org.junit.jupiter.api.Test;

/** Several replicas of a service: one relay at a time, the live stream on any of them. */
class ReplicasE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What the design promises for a relay that is replaced. */
    private static final Duration RELAY_REPLACED = Duration.ofSeconds(5);

    private final LocalStack stack = SharedStack.get();

    @Test
    void shouldRelayOnceAndTakeOverWhenTheOtherReplicaIsKilled() throws InterruptedException {
        Part second = stack.addReplica("alert-service");
        ExchangeClient here = SharedStack.officer("UZ-OYBEK");
        ExchangeClient there = here.at(SharedStack.addresses().withAlerts(uriOf(second)));
        try (Desk fotehobod = Desk.of("TJ-FOTEHOBOD")) {
            // both take alerts; each event is on the topic once
            List<String> accepted = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                accepted.add(issue(here));
                accepted.add(issue(there));
            }
            fotehobod.awaitAll(accepted, PATIENCE);
            assertThat(fotehobod.doubles(accepted)).isEmpty();
            assertThat(Bus.all(java.util.Set.of("exercise.blo.tj.alerts.v1.uz")).stream()
                            .filter(record -> accepted.contains(record.key())))
                    .hasSize(accepted.size());

            // whoever is the relay now dies; what it had accepted is sent by the other
            for (Part victim : List.of(second, stack.part("alert-service"))) {
                ExchangeClient dying = victim.name().equals(second.name()) ? there : here;
                List<String> last = new ArrayList<>();
                for (int n = 0; n < 20; n++) {
                    last.add(issue(dying));
                }
                victim.kill9();
                fotehobod.awaitAll(last, RELAY_REPLACED);
                assertThat(fotehobod.doubles(last)).isEmpty();
                victim.restart();
            }
        } finally {
            second.stop();
        }
    }

    @Test
    void shouldPushOnEitherReplicaOfTheNotificationService() throws InterruptedException {
        Part second = stack.addReplica("notification-service");
        ExchangeClient fotehobod = SharedStack.officer("TJ-FOTEHOBOD");
        ExchangeClient konysbaev = SharedStack.officer("KZ-KONYSBAEV");
        try (Desk onFirst = Desk.open(fotehobod);
                Desk onSecond = Desk.open(fotehobod.at(SharedStack.addresses().withNotifications(uriOf(second))));
                Desk otherOnSecond =
                        Desk.open(konysbaev.at(SharedStack.addresses().withNotifications(uriOf(second))))) {
            ExchangeClient oybek = SharedStack.officer("UZ-OYBEK");
            List<String> accepted = new ArrayList<>();
            for (int n = 0; n < 30; n++) {
                accepted.add(oybek.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD", "KZ-KONYSBAEV"))
                        .require(201)
                        .json()
                        .path("alertId")
                        .asText());
            }

            for (Desk desk : List.of(onFirst, onSecond, otherOnSecond)) {
                desk.awaitAll(accepted, PATIENCE);
                assertThat(desk.doubles(accepted)).isEmpty();
                assertThat(desk.about(accepted)).hasSize(30);
            }
        } finally {
            second.stop();
        }
    }

    private static String issue(ExchangeClient officer) {
        return officer.issueAlert(Alerts.seizureTo("TJ-FOTEHOBOD"))
                .require(201)
                .json()
                .path("alertId")
                .asText();
    }

    private static URI uriOf(Part part) {
        return URI.create("http://127.0.0.1:" + part.port());
    }
}
