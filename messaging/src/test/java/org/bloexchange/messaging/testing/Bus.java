package org.bloexchange.messaging.testing;

import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;

/** The other side of the broker, as a foreign system sees it. */
public final class Bus {

    public static final String ALERTS = "exercise.blo.tj.alerts.v1.uz";

    private Bus() {}

    /** Headers of a good {@code blo.alert.issued.v1} of Oybek about the subject. */
    public static Map<String, String> headers(String subject, long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/offices/UZ-OYBEK");
        headers.put("ce_type", "blo.alert.issued.v1");
        headers.put("ce_subject", subject);
        headers.put("ce_time", "2024-03-07T04:30:00Z");
        headers.put("ce_recordedtime", "2024-03-07T04:30:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_bloworld", "exercise");
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Sends and waits for the acknowledgement. */
    public static void send(String topic, String key, Map<String, String> headers, byte @Nullable [] value) {
        RecordHeaders recordHeaders = new RecordHeaders();
        headers.forEach((name, text) -> recordHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, null, key.getBytes(StandardCharsets.UTF_8), value, recordHeaders))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that lies on a topic now, partition by partition. */
    public static List<ConsumerRecord<byte[], byte[]>> allOf(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(java.time.Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /** A header of a record. */
    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", EnginesResource.bootstrapServers());
        settings.put("max.request.size", 900_000);
        return settings;
    }
}
