package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Part;
import org.bloexchange.localstack.stack.Service;
import org.junit.jupiter.api.Test;

/** Several replicas of a service: one relay at a time, the live stream on any of them. */
class ReplicasE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What the design promises for a relay that is replaced. */
    private static final Duration RELAY_REPLACED = Duration.ofSeconds(5);

    /** Six seconds without a heartbeat, and what a busy machine adds; with the client's own preset it would be 45. */
    private static final Duration REPLICA_REPLACED = Duration.ofSeconds(20);

    private final LocalStack stack = SharedStack.get();

    @Test
    void shouldRelayOnceWhateverReplicaTookTheAlert() throws InterruptedException {
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
            assertThat(Bus.all(Set.of("exercise.blo.tj.alerts.v1.uz")).stream()
                            .filter(record -> accepted.contains(record.key())))
                    .hasSize(accepted.size());
        } finally {
            second.stop();
        }
    }

    /**
     * The broker is away, so that what the relay took is still in its hands when it dies: without another replica that
     * takes over, nothing of it would come.
     */
    @Test
    void shouldTakeOverWhatAKilledRelayLeft() throws Exception {
        Part second = stack.addReplica("alert-service");
        ExchangeClient here = SharedStack.officer("UZ-OYBEK");
        ExchangeClient there = here.at(SharedStack.addresses().withAlerts(uriOf(second)));
        try (Desk fotehobod = Desk.of("TJ-FOTEHOBOD")) {
            for (Part victim : List.of(second, stack.part("alert-service"))) {
                ExchangeClient dying = victim.name().equals(second.name()) ? there : here;
                stack.part("kafka").kill9();
                List<String> left = new ArrayList<>();
                for (int n = 0; n < 20; n++) {
                    left.add(issue(dying));
                }
                victim.kill9();
                assertThat(waiting()).isGreaterThanOrEqualTo(left.size());
                stack.part("kafka").restart();

                await().atMost(RELAY_REPLACED).until(() -> waiting() == 0);

                // some may lie there twice, from a batch that failed half-way: nobody is told twice
                fotehobod.awaitAll(left, PATIENCE);
                assertThat(fotehobod.doubles(left)).isEmpty();
                victim.restart();
            }
        } finally {
            second.stop();
        }
    }

    /** Events accepted and not yet acknowledged by the broker. */
    private long waiting() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        stack.jdbcUrl(Service.ALERT),
                        stack.superuser().getKey(),
                        stack.superuser().getValue());
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Its partitions go to the other one when the broker misses its heartbeats. */
    @Test
    void shouldGoOnNotifyingWhenOneOfTwoNotificationServicesIsKilled() throws InterruptedException {
        Part second = stack.addReplica("notification-service");
        try (Desk onSecond = Desk.open(
                SharedStack.officer("TJ-FOTEHOBOD").at(SharedStack.addresses().withNotifications(uriOf(second))))) {
            ExchangeClient oybek = SharedStack.officer("UZ-OYBEK");
            onSecond.awaitAll(List.of(issue(oybek)), PATIENCE);

            stack.part("notification-service").kill9();
            // twelve, so that no partition is left out
            List<String> after = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                after.add(issue(oybek));
            }

            onSecond.awaitAll(after, REPLICA_REPLACED);
            assertThat(onSecond.doubles(after)).isEmpty();
            stack.part("notification-service").restart();
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
