package org.bloexchange.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.messaging.testing.Bus;
import org.bloexchange.messaging.testing.Gate;
import org.bloexchange.messaging.testing.Journal;
import org.bloexchange.messaging.testing.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A poison record costs only itself: it lies in the quarantine with its reason, and the next one is handled. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class PoisonIT {

    @Inject
    CatchUpGate gate;

    @Inject
    Journal journal;

    @Inject
    Sql sql;

    record Poison(
            String name,
            QuarantineReason reason,
            String topic,
            Consumer<Map<String, String>> spoil,
            @Nullable String wrongKey,
            byte @Nullable [] value) {

        static Poison header(String name, QuarantineReason reason, String header, String value) {
            return new Poison(name, reason, Bus.ALERTS, headers -> headers.put(header, value), null, bytes("{}"));
        }

        static Poison value(String name, QuarantineReason reason, byte @Nullable [] value) {
            return new Poison(name, reason, Bus.ALERTS, headers -> {}, null, value);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Poison> poisons() {
        return Stream.of(
                Poison.value("bad JSON", QuarantineReason.BAD_JSON, bytes("{\"alertId\":")),
                Poison.value("JSON with a tail", QuarantineReason.BAD_JSON, bytes("{} {}")),
                Poison.value("not an object", QuarantineReason.BAD_JSON, bytes("[1,2]")),
                Poison.value("empty", QuarantineReason.BAD_JSON, new byte[0]),
                Poison.value("bytes that are no text", QuarantineReason.BAD_JSON, new byte[] {0, -1, 0, -128}),
                Poison.value("null where none belongs", QuarantineReason.NULL_VALUE, null),
                Poison.value("too big", QuarantineReason.TOO_BIG, bytes("{\"a\":\"" + "x".repeat(65_536) + "\"}")),
                Poison.value(
                        "a fault of the handler",
                        QuarantineReason.HANDLER_FAILED,
                        bytes("{\"" + Journal.FAULT + "\":true}")),
                Poison.header("unknown version", QuarantineReason.UNKNOWN_TYPE, "ce_type", "blo.alert.issued.v2"),
                Poison.header("unknown type", QuarantineReason.UNKNOWN_TYPE, "ce_type", "blo.contact.changed.v1"),
                Poison.header("other world", QuarantineReason.OTHER_WORLD, "ce_bloworld", "actual"),
                Poison.header(
                        "another country's office", QuarantineReason.FOREIGN_WRITER, "ce_source", "/offices/KZ-KORDAI"),
                Poison.header("malformed source", QuarantineReason.BAD_ENVELOPE, "ce_source", "UZ-OYBEK"),
                Poison.header("sequence is no number", QuarantineReason.BAD_ENVELOPE, "ce_sequence", "first"),
                Poison.header("time is no time", QuarantineReason.BAD_ENVELOPE, "ce_time", "yesterday"),
                Poison.header("wrong spec version", QuarantineReason.BAD_ENVELOPE, "ce_specversion", "0.3"),
                new Poison(
                        "no id", QuarantineReason.BAD_ENVELOPE, Bus.ALERTS, h -> h.remove("ce_id"), null, bytes("{}")),
                new Poison(
                        "no headers at all", QuarantineReason.BAD_ENVELOPE, Bus.ALERTS, Map::clear, null, bytes("{}")),
                new Poison("wrong key", QuarantineReason.WRONG_KEY, Bus.ALERTS, h -> {}, "another alert", bytes("{}")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void openTheGate() {
        Gate.open(gate);
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void shouldPutPoisonAsideAndHandleTheNext(Poison poison) {
        // given: the poison and a good record behind it in the same partition
        String subject = UUID.randomUUID().toString();
        Map<String, String> headers = Bus.headers(subject, 1);
        poison.spoil().accept(headers);
        long before = open(poison.reason());

        // when
        Bus.send(poison.topic(), poison.wrongKey() == null ? subject : poison.wrongKey(), headers, poison.value());
        Bus.send(Bus.ALERTS, subject, Bus.headers(subject, 2), bytes("{}"));

        // then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> journal.sequencesOf(subject).contains(2L));
        assertThat(journal.sequencesOf(subject)).containsExactly(2L);
        await().atMost(Duration.ofSeconds(20)).until(() -> open(poison.reason()) == before + 1);
    }

    private long open(QuarantineReason reason) {
        return sql.number("select count(*) from quarantine where direction = 'IN' and reason = ?", reason.name());
    }
}
