package org.bloexchange.messaging.catchup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** Which compacted topics this database has read to their end once. */
@ApplicationScoped
class CaughtUpTable {

    private final DataSource database;

    CaughtUpTable(DataSource database) {
        this.database = database;
    }

    Set<String> caughtUp() throws SQLException {
        Set<String> topics = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select topic from caught_up");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                topics.add(rows.getString(1));
            }
        }
        return topics;
    }

    void note(String topic) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into caught_up (topic) values (?) on conflict do nothing")) {
            insert.setString(1, topic);
            insert.executeUpdate();
        }
    }

    Map<TopicPartition, Long> storedOffsets(Set<String> topics) throws SQLException {
        Map<TopicPartition, Long> stored = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select topic, partition, next_offset from consumed_offset where topic = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
        }
        return stored;
    }
}
