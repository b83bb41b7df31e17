package org.bloexchange.localstack.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.topic.TopicName;
import org.jspecify.annotations.Nullable;

/** Reads every topic that one country may read, from its beginning to its end, and looks for an alert in it. */
final class TopicSearch {
    private final String bootstrapServers;
    private final World world;

    TopicSearch(String bootstrapServers, World world) {
        this.bootstrapServers = bootstrapServers;
        this.world = world;
    }

    /** How much was read, and how many records name one of the words. */
    record Found(int topics, long records, long hits) {}

    Found of(String reader, List<String> words) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<String> topics = consumer.listTopics().keySet().stream()
                    .filter(name -> isReadBy(reader, name))
                    .toList();
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                consumer.partitionsFor(topic)
                        .forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
            }
            return readAll(consumer, partitions, topics.size(), words);
        }
    }

    private boolean isReadBy(String reader, String name) {
        Optional<TopicName> topic = TopicName.parse(name);
        return topic.isPresent()
                && topic.get().world() == world
                && topic.get().reader().equals(reader);
    }

    private static Found readAll(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, int topics, List<String> words) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long records = 0;
        long hits = 0;
        long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            DemoFailure.unless(System.nanoTime() < deadline, "the topics can be read to their end");
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                records++;
                hits += words.stream().anyMatch(textOf(record)::contains) ? 1 : 0;
            }
        }
        return new Found(topics, records, hits);
    }

    private static String textOf(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        append(text, record.key());
        append(text, record.value());
        for (Header header : record.headers()) {
            append(text, header.value());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, byte @Nullable [] bytes) {
        text.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8))
                .append('\n');
    }
}
