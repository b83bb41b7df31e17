package org.bloexchange.liaison.testing;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;

/** The other side of the broker, as a national system sees it. */
public final class Broker {

    private Broker() {}

    /** Everything on a topic once it satisfies the expectation, in order. */
    public static List<ContractRecord> records(String topic, Predicate<List<ContractRecord>> expected) {
        List<ContractRecord> seen = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    seen.clear();
                    seen.addAll(records(topic));
                    return expected.test(seen);
                });
        return seen;
    }

    /** The last record with that key once there is one that satisfies the expectation. */
    public static ContractRecord last(String topic, String key, Predicate<ContractRecord> expected) {
        Predicate<ContractRecord> wanted = record -> record.key().equals(key) && expected.test(record);
        return records(topic, all -> all.stream().anyMatch(wanted)).stream()
                .filter(wanted)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Everything on a topic now, in order. */
    public static List<ContractRecord> records(String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", EnginesResource.bootstrapServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().iterator().next();
            List<ContractRecord> all = new ArrayList<>();
            while (consumer.position(partitions.getFirst()) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(read(record)));
            }
            return all;
        }
    }

    private static ContractRecord read(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new ContractRecord(
                record.topic(), new String(record.key(), StandardCharsets.UTF_8), headers, record.value());
    }
}
