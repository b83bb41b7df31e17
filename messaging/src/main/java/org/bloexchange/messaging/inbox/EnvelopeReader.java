package org.bloexchange.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.EventTooLargeException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.TopicName;
import org.bloexchange.messaging.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Turns a record into an event, or says why it never can be one. */
@ApplicationScoped
public class EnvelopeReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private final World world;
    private final Topics topics;

    EnvelopeReader(MessagingConfig config, Topics topics) {
        this.world = config.world();
        this.topics = topics;
    }

    /**
     * Checks the envelope: size, world, type, writer and key, and that the value is JSON.
     *
     * @throws UnprocessableEventException if one of them is wrong
     */
    public InboundEvent read(ConsumerRecord<byte[], byte[]> record) {
        TopicName topic = TopicName.parse(record.topic())
                .orElseThrow(() -> refusal(QuarantineReason.BAD_ENVELOPE, "not a topic of the exchange"));
        StreamDefinition stream = topics.catalogue().stream(topic.stream());
        byte[] value = record.value();
        if (value != null && value.length > EventTooLargeException.LIMIT_BYTES) {
            throw refusal(QuarantineReason.TOO_BIG, value.length + " bytes of data");
        }
        if (value == null && !stream.tombstones()) {
            throw refusal(QuarantineReason.NULL_VALUE, "no value where one belongs");
        }
        if (!required(record, Headers.WORLD).equals(world.code()) || topic.world() != world) {
            throw refusal(QuarantineReason.OTHER_WORLD, "this stack serves the world " + world.code());
        }
        if (!required(record, Headers.SPEC_VERSION).equals("1.0")) {
            throw refusal(QuarantineReason.BAD_ENVELOPE, Headers.SPEC_VERSION + " is not 1.0");
        }
        String type = required(record, Headers.TYPE);
        if (!stream.schemas().containsKey(type)) {
            throw refusal(QuarantineReason.UNKNOWN_TYPE, topic.stream() + " does not carry this type or version");
        }
        String source = required(record, Headers.SOURCE);
        String country = Sources.countryOf(source)
                .orElseThrow(() -> refusal(QuarantineReason.BAD_ENVELOPE, Headers.SOURCE + " is malformed"));
        if (!country.toLowerCase(Locale.ROOT).equals(topic.writer())) {
            throw refusal(QuarantineReason.FOREIGN_WRITER, "the source is not of the topic's writing country");
        }
        String subject = required(record, Headers.SUBJECT);
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (!keyFits(key, subject)) {
            throw refusal(QuarantineReason.WRONG_KEY, "the key is not the subject or its first part");
        }
        Instant time = time(record, Headers.TIME);
        return new InboundEvent(
                required(record, Headers.ID),
                source,
                type,
                subject,
                sequence(record),
                time,
                header(record, Headers.RECORDED_TIME) == null ? time : time(record, Headers.RECORDED_TIME),
                topic,
                key,
                value == null ? null : parse(value));
    }

    /** The key is the subject or its first part ({@code <alert>/<office>}). */
    private static boolean keyFits(String key, String subject) {
        return !key.isEmpty() && (key.equals(subject) || subject.startsWith(key + "/"));
    }

    private static JsonNode parse(byte[] value) {
        try {
            JsonNode data = JSON.readTree(value);
            if (!data.isObject()) {
                throw refusal(QuarantineReason.BAD_JSON, "the value is not a JSON object");
            }
            return data;
        } catch (JsonProcessingException e) {
            throw refusal(QuarantineReason.BAD_JSON, "the value is not JSON");
        } catch (IOException e) {
            throw new IllegalStateException("Reading bytes in memory does not fail", e);
        }
    }

    private static long sequence(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Long.parseLong(required(record, Headers.SEQUENCE));
        } catch (NumberFormatException e) {
            throw refusal(QuarantineReason.BAD_ENVELOPE, Headers.SEQUENCE + " is not a number");
        }
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record, String name) {
        try {
            return OffsetDateTime.parse(required(record, name)).toInstant();
        } catch (DateTimeException e) {
            throw refusal(QuarantineReason.BAD_ENVELOPE, name + " is not a time");
        }
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
        String value = header(record, name);
        if (value == null || value.isEmpty() || value.length() > 300 || value.indexOf('\u0000') >= 0) {
            throw refusal(QuarantineReason.BAD_ENVELOPE, name + " is missing, empty or too long");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static UnprocessableEventException refusal(QuarantineReason reason, String message) {
        return new UnprocessableEventException(reason, message);
    }
}
