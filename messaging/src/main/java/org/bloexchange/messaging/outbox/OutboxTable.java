package org.bloexchange.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The relay's side of the outbox table. Each call joins the caller's transaction. */
@ApplicationScoped
public class OutboxTable {

    /** Any number will do as long as it is the same in every replica; advisory locks are per database. */
    private static final long RELAY_LOCK = 4_711_001L;

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    /** Takes the relay's lock until the transaction ends; false if another replica has it. */
    boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (ResultSet rows = lock.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /**
     * Deletes and returns the first rows in order; they are back if the transaction rolls back. Rows of halted aggregates
     * stay where they are.
     */
    List<OutboxRow> take(Connection connection, int most) throws SQLException {
        // not joined: a plan made when the table was empty would read all of it for each row once it is not
        String sql = """
                delete from outbox o where o.seq = any (array(
                    select f.seq from outbox f
                    where not exists (select from outbox_halted h where h.aggregate = f.aggregate)
                    order by f.seq limit ?))
                returning o.seq, o.aggregate, o.topic, o.key, o.headers, o.payload""";
        List<OutboxRow> taken = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(new OutboxRow(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getBytes(6)));
                }
            }
        }
        taken.sort(Comparator.comparingLong(OutboxRow::seq));
        return taken;
    }

    /** Puts a refused event back at its place, for the relay to try again, and lets its aggregate go on. */
    public void restore(
            Connection connection,
            long seq,
            String aggregate,
            String topic,
            String key,
            String headers,
            byte @Nullable [] payload)
            throws SQLException {
        putBack(connection, List.of(new OutboxRow(seq, aggregate, topic, key, headers, payload)));
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox_halted where aggregate = ?")) {
            delete.setString(1, aggregate);
            delete.executeUpdate();
        }
    }

    /** Puts rows back at the place they had. */
    void putBack(Connection connection, List<OutboxRow> rows) throws SQLException {
        String sql = "insert into outbox (seq, aggregate, topic, key, headers, payload) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (OutboxRow row : rows) {
                insert.setLong(1, row.seq());
                insert.setString(2, row.aggregate());
                insert.setString(3, row.topic());
                insert.setString(4, row.key());
                insert.setString(5, row.headers());
                insert.setBytes(6, row.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Later events of the aggregate wait from now on. */
    void halt(Connection connection, String aggregate) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox_halted (aggregate) values (?) on conflict do nothing")) {
            insert.setString(1, aggregate);
            insert.executeUpdate();
        }
    }

    /** What waits: how many rows, and for how long the oldest. */
    public Backlog backlog() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from outbox");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Backlog(row.getLong(1), Duration.ofMillis((long) (row.getDouble(2) * 1000)));
        }
    }

    /** What waits in an outbox. */
    public record Backlog(long rows, Duration oldest) {}
}
