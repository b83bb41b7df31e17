package org.bloexchange.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch in order and waits for every acknowledgement. The plain client is used, not an emitter: the relay must
 * know of each record whether the broker has it before it deletes the row.
 */
@ApplicationScoped
public class EventSender {

    private static final TypeReference<LinkedHashMap<String, String>> HEADERS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;

    EventSender(@Identifier("default-kafka-broker") Map<String, Object> brokerSettings) {
        Map<String, Object> all = new HashMap<>(brokerSettings);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        this.settings = all;
    }

    /** What became of a batch: rows the broker refused for good, and rows behind those that were not sent. */
    record Outcome(Map<OutboxRow, KafkaException> refused, List<OutboxRow> heldBack) {}

    /**
     * Sends the rows and waits.
     *
     * @throws BrokerAwayException if any row may succeed later; then the whole batch is to be sent again, in order
     */
    synchronized Outcome send(List<OutboxRow> rows) {
        Producer<String, byte[]> open = open();
        Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        Map<OutboxRow, KafkaException> refused = new LinkedHashMap<>();
        List<OutboxRow> heldBack = new ArrayList<>();
        Set<String> halted = new LinkedHashSet<>();
        BrokerAwayException away = null;
        for (OutboxRow row : rows) {
            if (halted.contains(row.aggregate())) {
                heldBack.add(row);
                continue;
            }
            try {
                Future<RecordMetadata> answer = open.send(recordOf(row));
                KafkaException atOnce = answer.isDone() ? failureOf(answer) : null;
                if (atOnce != null && isForGood(atOnce)) {
                    refused.put(row, atOnce);
                    halted.add(row.aggregate());
                } else {
                    sent.put(row, answer);
                }
            } catch (KafkaException e) {
                if (!isForGood(e)) {
                    away = new BrokerAwayException(e);
                    break;
                }
                refused.put(row, e);
                halted.add(row.aggregate());
            }
        }
        // every answer is awaited even after a failure: nothing may still be under way when the rows go back
        for (Map.Entry<OutboxRow, Future<RecordMetadata>> entry : sent.entrySet()) {
            KafkaException failure = failureOf(entry.getValue());
            if (failure == null) {
                continue;
            }
            if (isForGood(failure)) {
                refused.put(entry.getKey(), failure);
            } else {
                away = new BrokerAwayException(failure);
            }
        }
        if (away != null) {
            throw away;
        }
        return new Outcome(refused, heldBack);
    }

    /** Closes the client after what is under way is through. */
    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }

    private Producer<String, byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static ProducerRecord<String, byte[]> recordOf(OutboxRow row) {
        RecordHeaders headers = new RecordHeaders();
        try {
            JSON.readValue(row.headers(), HEADERS)
                    .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new SerializationException("headers of an outbox row are not a JSON object of strings", e);
        }
        return new ProducerRecord<>(row.topic(), null, row.key(), row.payload(), headers);
    }

    private static @Nullable KafkaException failureOf(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static boolean isForGood(KafkaException failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof InvalidTopicException
                || failure instanceof SerializationException
                || failure instanceof AuthorizationException;
    }
}
