package org.bloexchange.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.messaging.quarantine.QuarantineStore;
import org.bloexchange.messaging.testing.Bus;
import org.bloexchange.messaging.testing.Gate;
import org.bloexchange.messaging.testing.Journal;
import org.bloexchange.messaging.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database put back to an earlier state reads again what it lost; the broker remembers further. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class RestoredDatabaseIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final byte[] DATA = "{}".getBytes(StandardCharsets.UTF_8);

    @Inject
    CatchUpGate gate;

    @Inject
    Journal journal;

    @Inject
    Sql sql;

    @Inject
    @Identifier(StoredOffsets.NAME)
    StoredOffsets offsets;

    @Inject
    KafkaClientService clients;

    @Inject
    QuarantineStore quarantine;

    @BeforeEach
    void openTheGate() {
        Gate.open(gate);
    }

    @Test
    void shouldReadAgainWhatTheRestoredDatabaseLost() {
        // given: three handled versions, then the database as it was after the first
        String subject = UUID.randomUUID().toString();
        for (long version = 1; version <= 3; version++) {
            Bus.send(Bus.ALERTS, subject, Bus.headers(subject, version), DATA);
        }
        await().atMost(SOON).until(() -> journal.sequencesOf(subject).equals(List.of(1L, 2L, 3L)));
        sql.run(
                "delete from inbox where id in (select event from journal where subject = ? and sequence > 1)",
                subject);
        sql.run("delete from journal where subject = ? and sequence > 1", subject);
        sql.run("update consumed_offset set next_offset = 0 where topic = ?", Bus.ALERTS);

        // when: partitions are assigned, as after a restart
        assignAgain();

        // then
        await().atMost(SOON).until(() -> journal.sequencesOf(subject).equals(List.of(1L, 2L, 3L)));
    }

    @Test
    void shouldBeginAgainWhenTheBrokerLostItsRecords() {
        String subject = UUID.randomUUID().toString();
        Bus.send(Bus.ALERTS, subject, Bus.headers(subject, 1), DATA);
        await().atMost(SOON).until(() -> journal.sequencesOf(subject).size() == 1);
        sql.run("update consumed_offset set next_offset = 1000000 where topic = ?", Bus.ALERTS);

        assignAgain();
        Bus.send(Bus.ALERTS, subject, Bus.headers(subject, 2), DATA);

        await().atMost(SOON).until(() -> journal.sequencesOf(subject).equals(List.of(1L, 2L)));
        await().atMost(SOON)
                .until(() -> sql.number("select max(next_offset) from consumed_offset where topic = ?", Bus.ALERTS)
                        < 1_000_000);
    }

    @Test
    void shouldHandleAReplayedRecordOnceItsCauseIsMended() {
        // given
        String subject = UUID.randomUUID().toString();
        Bus.send(Bus.ALERTS, subject, Bus.headers(subject, 1), "{\"fault\":1}".getBytes(StandardCharsets.UTF_8));
        await().atMost(SOON).until(() -> quarantined(subject) == 1);
        long id = sql.number("select id from quarantine where key = ?", subject);

        // when
        sql.run("update quarantine set payload = '{}'::bytea where id = ?", id);

        // then
        assertThat(quarantine.replay(id, "TJ", "admin")).isTrue();
        assertThat(journal.sequencesOf(subject)).containsExactly(1L);
        assertThat(quarantine.replay(id, "TJ", "admin")).isFalse();
    }

    private long quarantined(String subject) {
        return sql.number("select count(*) from quarantine where key = ?", subject);
    }

    private void assignAgain() {
        clients.getConsumer("alerts")
                .runOnPollingThread(consumer -> {
                    offsets.onPartitionsAssigned(
                            consumer,
                            consumer.assignment().stream()
                                    .filter(partition -> partition.topic().equals(Bus.ALERTS))
                                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                                    .toList());
                })
                .await()
                .atMost(SOON);
    }
}
