package org.bloexchange.engines.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bloexchange.engines.EngineSettings;
import org.bloexchange.engines.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEngineIT {
    private static final String TOPIC = "kept";

    @TempDir
    Path dir;

    private KafkaEngine engine;

    @BeforeEach
    void start() {
        engine = new KafkaEngine(EngineSettings.of(dir.resolve("kafka"), Ports.free(), dir.resolve("kafka.log")));
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.stop();
    }

    @Test
    void shouldServeAgainWithin10SecondsWhenItWasKilled() throws Exception {
        // given
        createTopic();
        produce("before");

        // when
        engine.kill9();
        long from = System.nanoTime();
        engine.start();
        produce("after");
        Duration away = Duration.ofNanos(System.nanoTime() - from);

        // then
        assertThat(away).isLessThan(Duration.ofSeconds(10));
        assertThat(consume(2)).containsExactly("before", "after");
    }

    @Test
    void shouldKeepRecordsWhenItIsStoppedAndStarted() throws Exception {
        createTopic();
        produce("kept");

        engine.restart();

        assertThat(consume(1)).containsExactly("kept");
    }

    @Test
    void shouldNotMakeTopicsByItself() {
        assertThatThrownBy(() -> produce("lost")).isInstanceOf(ExecutionException.class);
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", engine.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private void produce(String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", engine.bootstrapServers(), "acks", "all", "max.block.ms", "5000");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private List<String> consume(int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", engine.bootstrapServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            consumer.seekToBeginning(List.of());
            List<String> values = new java.util.ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
            return values;
        }
    }
}
