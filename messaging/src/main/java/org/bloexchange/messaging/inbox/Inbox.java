package org.bloexchange.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.bloexchange.messaging.event.InboundEvent;

/** The inbox and the offsets, written in the transaction of the effect. */
@ApplicationScoped
public class Inbox {

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    private record Known(String source, String id) {}

    /** Notes the events as handled and returns those that never were, in their order. */
    List<InboundEvent> admit(Connection connection, List<InboundEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        Set<Known> fresh = new HashSet<>();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into inbox (source, id) select * from unnest(?::text[], ?::text[])"
                        + " on conflict do nothing returning source, id")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", events.stream().map(InboundEvent::source).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", events.stream().map(InboundEvent::id).toArray()));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(new Known(rows.getString(1), rows.getString(2)));
                }
            }
        }
        List<InboundEvent> admitted = new ArrayList<>(fresh.size());
        for (InboundEvent event : events) {
            // removed when used: the same event twice in one batch is admitted once
            if (fresh.remove(new Known(event.source(), event.id()))) {
                admitted.add(event);
            }
        }
        return admitted;
    }

    /** Moves on; a slower replica that lost the partition never moves back. */
    void moveTo(Connection connection, Map<TopicPartition, Long> next) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into consumed_offset (topic, partition, next_offset)
                select * from unnest(?::text[], ?::int[], ?::bigint[]) as n (topic, partition, next_offset)
                order by 1, 2
                on conflict (topic, partition) do update set next_offset = excluded.next_offset
                where consumed_offset.next_offset < excluded.next_offset""")) {
            upsert.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            next.keySet().stream().map(TopicPartition::topic).toArray()));
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "int4",
                            next.keySet().stream()
                                    .map(TopicPartition::partition)
                                    .toArray()));
            upsert.setArray(3, connection.createArrayOf("int8", next.values().toArray()));
            upsert.executeUpdate();
        }
    }

    /** Forgets what is older than the given time; topics keep nothing that old. */
    public int forgetOlderThan(Duration age) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from inbox where received_at < now() - ? * interval '1 second'")) {
            delete.setLong(1, age.toSeconds());
            return delete.executeUpdate();
        }
    }
}
