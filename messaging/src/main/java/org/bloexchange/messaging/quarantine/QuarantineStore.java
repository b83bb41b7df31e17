package org.bloexchange.messaging.quarantine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.bloexchange.messaging.outbox.OutboxTable;
import org.jspecify.annotations.Nullable;

/** What lies in the quarantine, as the ADMIN of a country may see it: never the payload. */
@ApplicationScoped
public class QuarantineStore {

    /** The countries' own records and those of theirs that everyone reads. */
    private static final String OF_COUNTRY = " (reader = ? or reader = 'all' and writer = ?)";

    private final DataSource database;
    private final OutboxTable outbox;
    private final InboundReplay inbound;

    QuarantineStore(DataSource database, OutboxTable outbox, InboundReplay inbound) {
        this.database = database;
        this.outbox = outbox;
        this.inbound = inbound;
    }

    /** How many records of all countries wait to be handled. */
    public long open() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from quarantine where replayed_at is null");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * One record put aside.
     *
     * @param direction {@code IN} or {@code OUT}
     * @param sizeBytes of the payload, which is not shown
     * @param replayedAt when it was handled after all
     */
    public record Entry(
            long id,
            String direction,
            String reason,
            String detail,
            String topic,
            @Nullable Integer partition,
            @Nullable Long offset,
            int sizeBytes,
            Instant quarantinedAt,
            @Nullable Instant replayedAt) {}

    /** The newest entries before the given id (exclusive), newest first. */
    public List<Entry> of(String country, long before, int limit) {
        String sql =
                "select id, direction, reason, detail, topic, partition, record_offset, size_bytes, quarantined_at, replayed_at"
                        + " from quarantine where id < ? and" + OF_COUNTRY + " order by id desc limit ?";
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, before);
            bindCountry(select, 2, country);
            select.setInt(4, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entryOf(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the quarantine", e);
        }
        return entries;
    }

    /**
     * Handles a record again: one that came in goes through all checks and its handler, one the broker refused goes back
     * to its place in the outbox.
     *
     * @param by account of the ADMIN, kept with the entry
     * @return false if that country has no such open entry
     * @throws org.bloexchange.messaging.inbox.UnprocessableEventException if it still cannot be handled; it stays
     */
    public boolean replay(long id, String country, String by) {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> replayLocked(id, country, by));
    }

    private boolean replayLocked(long id, String country, String by) throws SQLException {
        String sql = "select direction, topic, partition, record_offset, outbox_seq, aggregate, key, headers, payload"
                + " from quarantine where id = ? and replayed_at is null and" + OF_COUNTRY + " for update";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            bindCountry(select, 2, country);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                if (row.getString(1).equals("OUT")) {
                    outbox.restore(
                            connection,
                            row.getLong(5),
                            row.getString(6),
                            row.getString(2),
                            row.getString(7),
                            row.getString(8),
                            row.getBytes(9));
                } else {
                    inbound.replay(
                            row.getString(2),
                            row.getInt(3),
                            row.getLong(4),
                            row.getString(7),
                            row.getString(8),
                            row.getBytes(9));
                }
            }
            try (PreparedStatement done = connection.prepareStatement(
                    "update quarantine set replayed_at = now(), replayed_by = ? where id = ?")) {
                done.setString(1, by);
                done.setLong(2, id);
                done.executeUpdate();
            }
            return true;
        }
    }

    private static void bindCountry(PreparedStatement statement, int index, String country) throws SQLException {
        statement.setString(index, country.toLowerCase(Locale.ROOT));
        statement.setString(index + 1, country.toLowerCase(Locale.ROOT));
    }

    private static Entry entryOf(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, Integer.class),
                row.getObject(7, Long.class),
                row.getInt(8),
                row.getTimestamp(9).toInstant(),
                row.getTimestamp(10) == null ? null : row.getTimestamp(10).toInstant());
    }
}
