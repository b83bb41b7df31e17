package org.bloexchange.localstack.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The broker as a national system sees it. */
final class Bus {

    private Bus() {}

    private static Map<String, Object> settings() {
        return new HashMap<>(Map.of("bootstrap.servers", SharedStack.get().bootstrapServers()));
    }

    /** Names of all topics with that prefix. */
    static Set<String> topics(String prefix) {
        try (Admin admin = Admin.create(settings())) {
            Set<String> names =
                    new java.util.TreeSet<>(admin.listTopics().names().get(30, TimeUnit.SECONDS));
            names.removeIf(name -> !name.startsWith(prefix));
            return names;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on the topics now. */
    static List<ConsumerRecord<String, byte[]>> all(Set<String> topics) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            topics.forEach(topic -> consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** What lies on a topic under the alert's key. */
    static List<ConsumerRecord<String, byte[]>> about(String alertId, String topic) {
        return all(Set.of(topic)).stream()
                .filter(record -> alertId.equals(record.key()))
                .toList();
    }

    static void sendAgain(ConsumerRecord<String, byte[]> record) {
        send(record.topic(), record.key(), record.headers(), record.value());
    }

    static void send(String topic, String key, Headers headers, byte @Nullable [] value) {
        send(topic, null, key, headers, value);
    }

    static void send(String topic, @Nullable Integer partition, String key, Headers headers, byte @Nullable [] value) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, partition, key, value, new RecordHeaders(headers)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
