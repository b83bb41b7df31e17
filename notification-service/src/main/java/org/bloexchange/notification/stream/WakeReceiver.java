package org.bloexchange.notification.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bloexchange.messaging.operation.WorkInProgress;
import org.bloexchange.messaging.topic.Topics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears what the other replicas made and has the streams of those contacts read the table.
 *
 * <p>A consumer thread of its own, not a channel: every replica must hear every record, from now on, and nothing of it is
 * worth remembering. So it takes the one partition itself, without a group: no rebalancing, no offsets left on the broker
 * by processes that are gone.
 */
@ApplicationScoped
class WakeReceiver {

    private static final Logger LOG = Logger.getLogger(WakeReceiver.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Map<String, Object> brokerSettings;
    private final TopicPartition partition;
    private final String self;
    private final OpenStreams streams;
    private final StreamTable table;
    private final WorkInProgress work;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean stopping;

    WakeReceiver(
            @Identifier("default-kafka-broker") Map<String, Object> brokerSettings,
            Topics topics,
            ReplicaId replica,
            OpenStreams streams,
            StreamTable table,
            WorkInProgress work) {
        this.brokerSettings = brokerSettings;
        this.partition = new TopicPartition(topics.internal(Wake.TOPIC), 0);
        this.self = replica.value();
        this.streams = streams;
        this.table = table;
        this.work = work;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("wake-receiver").daemon(true).start(this::run);
    }

    void stop(@Observes @Priority(2) ShutdownEvent event) {
        stopping = true;
        KafkaConsumer<byte[], byte[]> present = consumer;
        if (present != null) {
            present.wakeup();
        }
    }

    private void run() {
        while (!stopping) {
            try (KafkaConsumer<byte[], byte[]> opened = new KafkaConsumer<>(settings())) {
                consumer = opened;
                opened.assign(List.of(partition));
                opened.seekToEnd(List.of(partition));
                listen(opened);
            } catch (WakeupException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debugf(
                        "Cannot hear other replicas, heartbeats find what they made; cause=%s",
                        e.getClass().getSimpleName());
                if (work.stopsWithin(PAUSE_AFTER_FAILURE)) {
                    return;
                }
            }
        }
    }

    private void listen(KafkaConsumer<byte[], byte[]> opened) {
        while (!stopping) {
            Set<UUID> contacts = new HashSet<>();
            for (ConsumerRecord<byte[], byte[]> record : opened.poll(Duration.ofSeconds(1))) {
                contacts.addAll(othersContacts(record.value()));
            }
            Set<UUID> held = streams.heldOf(contacts);
            if (!held.isEmpty()) {
                table.counters(held).forEach(streams::wake);
            }
        }
    }

    private Set<UUID> othersContacts(byte @Nullable [] value) {
        try {
            Wake wake = value == null ? null : JSON.readValue(value, Wake.class);
            return wake == null || wake.from().equals(self) ? Set.of() : Set.copyOf(wake.contacts());
        } catch (IOException | NullPointerException e) {
            // whatever it was, it was no wake
            return Set.of();
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(brokerSettings);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "wake-receiver");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        return settings;
    }
}
