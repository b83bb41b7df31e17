package org.bloexchange.notification.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.bloexchange.messaging.event.EventIds;
import org.bloexchange.messaging.event.Headers;
import org.jspecify.annotations.Nullable;

/** Writes what the other services would write, to the real broker, checked against the contracts first. */
public final class Exchange {

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final Map<String, String> SCHEMAS = Map.of(
            "blo.office.changed.v1", "office.v1.json",
            "blo.contact.changed.v1", "contact.v1.json",
            "blo.duty.changed.v1", "duty.v1.json",
            "blo.account.revoked.v1", "account-revoked.v1.json",
            "blo.alert.withdrawn.v1", "alert-withdrawn.v1.json",
            "blo.receipt.accepted.v1", "receipt.v1.json",
            "blo.receipt.declined.v1", "receipt.v1.json");

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            EnginesResource.bootstrapServers(),
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class.getName(),
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class.getName()));

    /** A record of the exercise world as it should be. */
    public static ContractRecord record(
            String type,
            String stream,
            String reader,
            String source,
            String key,
            String subject,
            long sequence,
            @Nullable ObjectNode data) {
        String writer =
                source.substring(source.lastIndexOf('/') + 1).substring(0, 2).toLowerCase(Locale.ROOT);
        String now = Instant.now().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Headers.ID, EventIds.derive(type, subject, sequence, reader).toString());
        headers.put(Headers.SOURCE, source);
        headers.put(Headers.TYPE, type);
        headers.put(Headers.SUBJECT, subject);
        headers.put(Headers.TIME, now);
        headers.put(Headers.RECORDED_TIME, now);
        headers.put(Headers.SPEC_VERSION, "1.0");
        headers.put(Headers.DATA_SCHEMA, Headers.SCHEMA_BASE + SCHEMAS.getOrDefault(type, "alert.v1.json"));
        headers.put(Headers.CONTENT_TYPE, "application/json");
        headers.put(Headers.SEQUENCE, Long.toString(sequence));
        headers.put(Headers.WORLD, "exercise");
        String topic = "exercise.blo." + reader.toLowerCase(Locale.ROOT) + "." + stream + ".v1." + writer;
        return new ContractRecord(
                topic, key, headers, data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a record that keeps the contracts, and returns when the broker has it. */
    public void send(ContractRecord record) {
        if (!CONTRACTS.problems(record).isEmpty()) {
            throw new AssertionError("The test itself breaks the contract: " + CONTRACTS.problems(record));
        }
        sendAnyhow(record);
    }

    /** Sends a record whatever is wrong with it. */
    public void sendAnyhow(ContractRecord record) {
        ProducerRecord<byte[], byte[]> sent =
                new ProducerRecord<>(record.topic(), record.key().getBytes(StandardCharsets.UTF_8), record.data());
        record.headers().forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        await(sent);
    }

    /** Tells this replica what another one made. */
    public void wakeFromAnotherReplica(UUID contact) {
        String wake = "{\"from\":\"" + UUID.randomUUID() + "\",\"contacts\":[\"" + contact + "\"]}";
        await(new ProducerRecord<>("exercise.blo.internal.wake.v1", wake.getBytes(StandardCharsets.UTF_8)));
    }

    private void await(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take a record", e);
        }
    }
}
