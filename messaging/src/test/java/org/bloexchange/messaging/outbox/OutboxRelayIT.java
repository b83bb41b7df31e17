package org.bloexchange.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.EventIds;
import org.bloexchange.messaging.quarantine.QuarantineStore;
import org.bloexchange.messaging.testing.Bus;
import org.bloexchange.messaging.testing.Sql;
import org.junit.jupiter.api.Test;

/** What was committed is published, in order; what was rolled back never; a refused event halts only its aggregate. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class OutboxRelayIT {

    private static final String TYPE = "blo.alert.issued.v1";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    QuarantineStore quarantine;

    @Inject
    Sql sql;

    @Test
    void shouldPublishWhatWasCommittedWithItsDerivedId() {
        String subject = UUID.randomUUID().toString();

        append(subject, 1, "{\"n\":1}");

        await().atMost(SOON).until(() -> published(subject).size() == 1);
        ConsumerRecord<byte[], byte[]> record = published(subject).get(0);
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"n\":1}");
        assertThat(Bus.header(record, "ce_id"))
                .isEqualTo(EventIds.derive(TYPE, subject, 1, "tj").toString());
        assertThat(Bus.header(record, "ce_bloworld")).isEqualTo("exercise");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(subject);
    }

    @Test
    void shouldNeverPublishWhatWasRolledBack() {
        String rolledBack = UUID.randomUUID().toString();
        String committed = UUID.randomUUID().toString();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(List.of(record(rolledBack, 1, "{}")));
                    throw new IllegalStateException("the caller fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        append(committed, 1, "{}");

        await().atMost(SOON).until(() -> published(committed).size() == 1);
        assertThat(published(rolledBack)).isEmpty();
    }

    @Test
    void shouldRefuseToWriteWithoutATransaction() {
        assertThatThrownBy(() -> outbox.append(List.of(record("x", 1, "{}"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldKeepTheOrderOfVersionsWhileTheBrokerGoesAndComes() {
        String subject = UUID.randomUUID().toString();

        for (long version = 1; version <= 60; version++) {
            if (version == 20) {
                EnginesResource.kafka().kill9();
            }
            append(subject, version, "{}");
            if (version == 40) {
                EnginesResource.kafka().restart();
            }
        }

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> sequencesOf(subject)
                .contains(60L));
        assertThat(sequencesOf(subject).stream().distinct().toList())
                .isEqualTo(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(sql.number("select count(*) from outbox where aggregate = ?", subject))
                .isZero();
    }

    @Test
    void shouldRefuseDataOverTheLimitWhenItIsAccepted() {
        assertThatThrownBy(() -> record("x", 1, "{\"a\":\"" + "x".repeat(65_536) + "\"}"))
                .isInstanceOf(EventTooLargeException.class);
    }

    @Test
    void shouldHaltOnlyTheAggregateOfARefusedEventUntilItIsReplayed() {
        // given: a row no client can send, as a fault elsewhere could leave it
        String refused = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            OutboxRecord good = record(refused, 1, "{}");
            outbox.append(List.of(
                    new OutboxRecord(refused, good.topic(), refused, good.headers(), new byte[2_000_000]),
                    record(refused, 2, "{}"),
                    record(other, 1, "{}")));
        });

        // then: the other aggregate goes on, the refused one waits in order
        await().atMost(SOON).until(() -> published(other).size() == 1);
        append(refused, 3, "{}");
        append(other, 2, "{}");
        await().atMost(SOON).until(() -> sequencesOf(other).equals(List.of(1L, 2L)));
        assertThat(published(refused)).isEmpty();
        assertThat(quarantine.of("TJ", Long.MAX_VALUE, 200))
                .anyMatch(entry -> entry.direction().equals("OUT")
                        && entry.reason().equals("BROKER_REFUSED")
                        && entry.sizeBytes() == 2_000_000);

        // when: the cause is mended and the ADMIN replays it
        sql.run("update quarantine set payload = '{}'::bytea where aggregate = ?", refused);
        long id = sql.number("select id from quarantine where aggregate = ?", refused);
        assertThat(quarantine.replay(id, "KZ", "another country's admin")).isFalse();
        assertThat(quarantine.replay(id, "TJ", "admin")).isTrue();

        // then
        await().atMost(SOON).until(() -> sequencesOf(refused).equals(List.of(1L, 2L, 3L)));
        assertThat(quarantine.replay(id, "TJ", "admin")).isFalse();
    }

    private void append(String subject, long version, String data) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(record(subject, version, data))));
    }

    private OutboxRecord record(String subject, long version, String data) {
        Instant now = Instant.now();
        return outbox.record(
                new EventDraft(
                        TYPE, "/offices/UZ-OYBEK", subject, version, now, now, data.getBytes(StandardCharsets.UTF_8)),
                "alerts",
                subject,
                "TJ",
                "UZ");
    }

    private List<Long> sequencesOf(String subject) {
        return published(subject).stream()
                .map(record -> Long.parseLong(Bus.header(record, "ce_sequence")))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> published(String subject) {
        return Bus.allOf(Bus.ALERTS).stream()
                .filter(record -> subject.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .toList();
    }
}
