package org.bloexchange.alert.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.event.EventIds;
import org.jspecify.annotations.Nullable;

/** The other side of the broker, as another service or a national system sees it. */
public final class Bus {

    private Bus() {}

    /** The headers every record has; the type's schema is left out, as nobody reads it here. */
    public static Map<String, String> headers(String type, String source, String subject, long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        // derived ids are versions of names; a random name makes each call another event
        headers.put(
                "ce_id",
                EventIds.derive(type, subject, sequence, UUID.randomUUID().toString())
                        .toString());
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", "2026-03-07T04:30:00Z");
        headers.put("ce_recordedtime", "2026-03-07T04:30:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_bloworld", "exercise");
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Sends them in order and waits for the acknowledgements. */
    public static void send(List<ContractRecord> records) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ContractRecord record : records) {
                RecordHeaders headers = new RecordHeaders();
                record.headers().forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
                byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(record.topic(), null, key, record.data(), headers))
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends one record. */
    public static void send(String topic, String key, Map<String, String> headers, @Nullable String data) {
        send(List.of(
                new ContractRecord(topic, key, headers, data == null ? null : data.getBytes(StandardCharsets.UTF_8))));
    }

    /** What lies on a topic under a key, oldest first. */
    public static List<ContractRecord> of(String topic, String key) {
        return allOf(topic).stream().filter(record -> record.key().equals(key)).toList();
    }

    /** Everything that lies on a topic now. */
    public static List<ContractRecord> allOf(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ContractRecord> all = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(asContract(record)));
            }
            return all;
        }
    }

    private static ContractRecord asContract(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new ContractRecord(
                record.topic(), new String(record.key(), StandardCharsets.UTF_8), headers, record.value());
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", EnginesResource.bootstrapServers());
        return settings;
    }
}
