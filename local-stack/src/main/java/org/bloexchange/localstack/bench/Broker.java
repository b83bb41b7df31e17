package org.bloexchange.localstack.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bloexchange.localstack.stack.StackException;

/** Plain clients of the stack's broker. */
record Broker(String bootstrapServers) {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    /** Partitions of the floor's topics: as many as those of alerts have. */
    private static final int PARTITIONS = 3;

    void createTopics(List<String> names) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(names.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** How many records the topics whose names contain the text have ever had. */
    long recordsOn(String partOfName) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Set<String> topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.contains(partOfName))
                    .collect(Collectors.toSet());
            Map<TopicPartition, OffsetSpec> ends = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic ->
                            topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                    .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    /** The events with that key, one of each topic, as they come to a consumer that was there before them. */
    static List<PublishedRecord> published(Consumer<String, byte[]> consumer, String key, int topics) {
        Map<String, PublishedRecord> found = new TreeMap<>();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (found.size() < topics) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (key.equals(record.key())) {
                    found.put(record.topic(), PublishedRecord.of(record));
                }
            }
            if (System.nanoTime() > deadline) {
                throw new StackException("The events of an alert are on " + found.keySet() + " only");
            }
        }
        return List.copyOf(found.values());
    }

    /** Reads all partitions of the topics from now on; waits at the broker for whatever comes. */
    Consumer<String, byte[]> consumer(List<String> topics) {
        Consumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                topics.stream().flatMap(topic -> partitionsOf(consumer, topic)).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // seeking is lazy: the position is looked up now, before anything is sent
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static Stream<TopicPartition> partitionsOf(Consumer<?, ?> consumer, String topic) {
        return new ArrayList<>(consumer.partitionsFor(topic))
                .stream().map(each -> new TopicPartition(topic, each.partition()));
    }

    /** As the relay's: idempotent, acknowledged by all, sent at once. */
    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
