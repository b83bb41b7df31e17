package org.bloexchange.messaging.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.bloexchange.messaging.operation.WorkInProgress;
import org.jboss.logging.Logger;

/**
 * Continues from where the database stands, not from what the broker remembers: a restored database reads again what it
 * lost. A broker that lost its records (the stored place lies beyond the end) is read from its beginning.
 */
@ApplicationScoped
@Identifier(StoredOffsets.NAME)
public class StoredOffsets implements KafkaConsumerRebalanceListener {

    static final String NAME = "stored-offsets";

    private static final Logger LOG = Logger.getLogger(StoredOffsets.class);

    private final DataSource database;
    private final WorkInProgress work;

    StoredOffsets(DataSource database, WorkInProgress work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> stored = new HashMap<>();
        work.retryWhileAway(() -> load(partitions, stored));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long next = stored.getOrDefault(partition, 0L);
            if (next > ends.getOrDefault(partition, 0L)) {
                LOG.warnf(
                        "Broker has fewer records than were handled, reading from the beginning; topic=%s partition=%d",
                        partition.topic(), partition.partition());
                work.retryWhileAway(() -> forget(partition));
                next = 0;
            }
            if (next == 0) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
    }

    private void load(Collection<TopicPartition> partitions, Map<TopicPartition, Long> stored) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select topic, partition, next_offset from consumed_offset where topic = any (?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            partitions.stream()
                                    .map(TopicPartition::topic)
                                    .distinct()
                                    .toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read stored offsets", e);
        }
    }

    private void forget(TopicPartition partition) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from consumed_offset where topic = ? and partition = ?")) {
            delete.setString(1, partition.topic());
            delete.setInt(2, partition.partition());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot forget a stored offset", e);
        }
    }
}
