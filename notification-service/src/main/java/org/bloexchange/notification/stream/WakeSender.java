package org.bloexchange.notification.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bloexchange.messaging.topic.Topics;
import org.bloexchange.notification.database.Json;
import org.bloexchange.notification.notice.Notice;
import org.bloexchange.notification.notice.NoticeListener;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other replicas after a commit whose streams have something new. Not an event and not through the outbox: it
 * carries nothing but ids of contacts, and may get lost, because every stream compares its counter with the table at each
 * heartbeat. On a thread of its own with whatever gathered meanwhile, so that a broker that is away keeps nobody waiting.
 */
@ApplicationScoped
class WakeSender implements NoticeListener {

    private static final Logger LOG = Logger.getLogger(WakeSender.class);
    private static final int MOST_PER_RECORD = 1000;

    private final Map<String, Object> brokerSettings;
    private final String topic;
    private final String self;
    private final Set<UUID> pending = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("wake-sender").daemon(true).unstarted(task));
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    WakeSender(
            @Identifier("default-kafka-broker") Map<String, Object> brokerSettings, Topics topics, ReplicaId replica) {
        this.brokerSettings = brokerSettings;
        this.topic = topics.internal(Wake.TOPIC);
        this.self = replica.value();
    }

    @Override
    public void made(List<Notice> notices) {
        notices.forEach(notice -> pending.add(notice.contactId()));
        if (scheduled.compareAndSet(false, true)) {
            try {
                thread.execute(this::send);
            } catch (RejectedExecutionException e) {
                // the process stops: the others will see at their next heartbeat
                scheduled.set(false);
            }
        }
    }

    void stop(@Observes @Priority(3) ShutdownEvent stopping) {
        thread.execute(() -> {
            if (producer != null) {
                producer.close(Duration.ofSeconds(1));
            }
        });
        thread.shutdown();
    }

    private void send() {
        scheduled.set(false);
        List<UUID> contacts = new ArrayList<>();
        for (Iterator<UUID> next = pending.iterator(); next.hasNext(); ) {
            contacts.add(next.next());
            next.remove();
            if (contacts.size() == MOST_PER_RECORD || !next.hasNext()) {
                send(List.copyOf(contacts));
                contacts.clear();
            }
        }
    }

    private void send(List<UUID> contacts) {
        try {
            if (producer == null) {
                producer = new KafkaProducer<>(settings());
            }
            var unused = producer.send(new ProducerRecord<>(topic, Json.bytesOf(new Wake(self, contacts))));
        } catch (RuntimeException e) {
            LOG.debugf(
                    "A wake was lost; contacts=%d cause=%s",
                    contacts.size(), e.getClass().getSimpleName());
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(brokerSettings);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "wake-sender");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3000);
        return settings;
    }
}
