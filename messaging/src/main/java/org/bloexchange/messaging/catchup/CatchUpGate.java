package org.bloexchange.messaging.catchup;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.inbox.StoppingException;
import org.bloexchange.messaging.operation.WorkInProgress;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.Topics;

/**
 * Until the compacted streams a service depends on were read to their end once, what depends on them waits: an HTTP call
 * is answered 503, other streams are not yet handled. Once open it stays open, also over restarts and without a broker.
 */
@ApplicationScoped
public class CatchUpGate {

    private final CaughtUpTable table;
    private final Topics topics;
    private final Map<String, Object> brokerSettings;
    private final List<String> gated;
    private final CountDownLatch open;

    CatchUpGate(
            CaughtUpTable table,
            Topics topics,
            MessagingConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> brokerSettings) {
        this.table = table;
        this.topics = topics;
        this.brokerSettings = brokerSettings;
        this.gated = config.messaging().gate().orElse(List.of());
        this.open = new CountDownLatch(gated.isEmpty() ? 0 : 1);
    }

    /** Whether the service knows what it needs to know. */
    public boolean isOpen() {
        return open.getCount() == 0;
    }

    /**
     * Waits until the gate is open, unless the stream is one of those that open it.
     *
     * @throws StoppingException if the process is told to stop first
     */
    public void awaitFor(String stream, WorkInProgress work) {
        if (gated.contains(stream)) {
            return;
        }
        while (!isOpen()) {
            boolean opened = openWithin(Duration.ofMillis(200));
            if (!opened && work.isStopping()) {
                throw new StoppingException("the compacted streams");
            }
        }
    }

    private boolean openWithin(Duration wait) {
        try {
            return open.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppingException("the compacted streams");
        }
    }

    /**
     * Looks whether the ends were reached; called by the housekeeping until they are.
     *
     * @return whether the gate is open now
     */
    public boolean look() throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        if (isOpen()) {
            return true;
        }
        Set<String> missing = new HashSet<>();
        gated.forEach(stream -> missing.addAll(topics.valuesOf(stream)));
        missing.removeAll(table.caughtUp());
        if (!missing.isEmpty()) {
            compareWithEnds(missing);
            missing.removeAll(table.caughtUp());
        }
        if (missing.isEmpty()) {
            open.countDown();
        }
        return isOpen();
    }

    private void compareWithEnds(Set<String> missing)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (String stream : gated) {
            StreamDefinition definition = topics.catalogue().stream(stream);
            for (String topic : topics.valuesOf(stream)) {
                for (int partition = 0; partition < definition.partitions(); partition++) {
                    asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            }
        }
        Map<TopicPartition, ListOffsetsResultInfo> ends;
        try (Admin admin = Admin.create(brokerSettings)) {
            ends = admin.listOffsets(asked).all().get(10, TimeUnit.SECONDS);
        }
        Map<TopicPartition, Long> stored = table.storedOffsets(missing);
        for (String stream : gated) {
            if (hasNothingYet(stream, ends)) {
                continue;
            }
            for (String topic : topics.valuesOf(stream)) {
                if (missing.contains(topic) && isReadToItsEnd(topic, ends, stored)) {
                    table.note(topic);
                }
            }
        }
    }

    /** What everyone reads is never empty in a living deployment: its writer has not been there yet. */
    private boolean hasNothingYet(String stream, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return topics.catalogue().stream(stream).readers() == StreamDefinition.Readers.ALL
                && ends.entrySet().stream()
                        .filter(end ->
                                topics.valuesOf(stream).contains(end.getKey().topic()))
                        .allMatch(end -> end.getValue().offset() == 0);
    }

    private boolean isReadToItsEnd(
            String topic, Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, Long> stored) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .allMatch(end -> stored.getOrDefault(end.getKey(), 0L)
                                >= end.getValue().offset()
                        || LogTail.isEmpty(brokerSettings, end.getKey(), stored.getOrDefault(end.getKey(), 0L)));
    }
}
