package org.bloexchange.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.messaging.testing.Bus;
import org.bloexchange.messaging.testing.Gate;
import org.bloexchange.messaging.testing.Journal;
import org.bloexchange.messaging.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class StreamReaderIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] DATA = "{}".getBytes(StandardCharsets.UTF_8);

    @Inject
    CatchUpGate gate;

    @Inject
    Journal journal;

    @Inject
    Sql sql;

    @BeforeEach
    void openTheGate() {
        Gate.open(gate);
    }

    @Test
    void shouldHandleVersionsInOrderAndEachOnce() {
        String subject = UUID.randomUUID().toString();

        for (long version = 1; version <= 50; version++) {
            Map<String, String> headers = Bus.headers(subject, version);
            Bus.send(Bus.ALERTS, subject, headers, DATA);
            if (version % 5 == 0) {
                Bus.send(Bus.ALERTS, subject, headers, DATA);
            }
        }

        List<Long> all = LongStream.rangeClosed(1, 50).boxed().toList();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(journal.sequencesOf(subject)).isEqualTo(all));
    }

    @Test
    void shouldKnowAnEventSentAgainLongAfter() {
        String subject = UUID.randomUUID().toString();
        Map<String, String> headers = Bus.headers(subject, 1);
        Bus.send(Bus.ALERTS, subject, headers, DATA);
        await().atMost(SOON).until(() -> journal.sequencesOf(subject).equals(List.of(1L)));

        Bus.send(Bus.ALERTS, subject, headers, DATA);
        Bus.send(Bus.ALERTS, subject, Bus.headers(subject, 2), DATA);

        await().atMost(SOON).until(() -> journal.sequencesOf(subject).contains(2L));
        assertThat(journal.sequencesOf(subject)).containsExactly(1L, 2L);
    }

    @Test
    void shouldKeepItsPlaceWithTheDataAndNotBehindIt() {
        String subject = UUID.randomUUID().toString();

        Bus.send(Bus.ALERTS, subject, Bus.headers(subject, 1), DATA);

        await().atMost(SOON).until(() -> journal.sequencesOf(subject).size() == 1);
        long records = Bus.allOf(Bus.ALERTS).size();
        assertThat(sql.number("select sum(next_offset) from consumed_offset where topic = ?", Bus.ALERTS))
                .isEqualTo(records);
    }

    @Test
    void shouldGoOnWhenTheDatabaseCutsItsConnections() {
        String subject = UUID.randomUUID().toString();

        for (long version = 1; version <= 30; version++) {
            Bus.send(Bus.ALERTS, subject, Bus.headers(subject, version), DATA);
            if (version % 10 == 0) {
                sql.run("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()");
            }
        }

        List<Long> all = LongStream.rangeClosed(1, 30).boxed().toList();
        await().atMost(SOON)
                // the test's own connection may be among those that were cut
                .ignoreExceptionsMatching(Outage::isOne)
                .untilAsserted(() -> assertThat(journal.sequencesOf(subject)).isEqualTo(all));
    }
}
