package org.bloexchange.messaging.catchup;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The last offsets of a compacted topic may have no records any more (tombstones past their time). Then a consumer's place
 * never reaches the end offset although there is nothing left to read; this looks whether that is so.
 */
final class LogTail {

    private LogTail() {}

    /** Whether no record lies between the offset and the end. */
    static boolean isEmpty(Map<String, Object> brokerSettings, TopicPartition partition, long from) {
        Map<String, Object> settings = new HashMap<>(brokerSettings);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(List.of(partition));
            reader.seek(partition, from);
            boolean nothing = reader.poll(Duration.ofMillis(500)).isEmpty();
            return nothing
                    && reader.position(partition)
                            >= reader.endOffsets(List.of(partition)).getOrDefault(partition, Long.MAX_VALUE);
        }
    }
}
