package org.bloexchange.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.bloexchange.messaging.AfterCommit;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.topic.Topics;

/**
 * The only way an event leaves a service: its rows are written in the transaction that makes it true, so what was rolled
 * back is never published and what was committed is never lost.
 */
@ApplicationScoped
public class Outbox {

    /**
     * Inserts rows from five parallel arrays (aggregate, topic, key, headers as text, payload as bytea), in their order.
     * For those who put it into a larger statement; {@link #bind} fills the parameters.
     */
    public static final String INSERT = "insert into outbox (aggregate, topic, key, headers, payload)"
            + " select r.aggregate, r.topic, r.key, r.headers, r.payload from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])"
            + " with ordinality as r (aggregate, topic, key, headers, payload, place)";

    private final DataSource database;
    private final EventAddressing addressing;
    private final AfterCommit afterCommit;
    private final OutboxSignal signal;

    Outbox(DataSource database, Topics topics, MessagingConfig config, AfterCommit afterCommit, OutboxSignal signal) {
        this.database = database;
        this.addressing = new EventAddressing(topics, config.world());
        this.afterCommit = afterCommit;
        this.signal = signal;
    }

    /**
     * Addresses an event to one reading country; writes nothing yet.
     *
     * @param key the record's key: the subject or the first part of it
     * @param reader country in upper or lower case, or {@code all}
     * @param writer country of the event's source
     * @throws EventTooLargeException if the data is over 64 KiB
     * @throws IllegalArgumentException if the stream does not carry that type or the writer is not the source's country
     */
    public OutboxRecord record(EventDraft event, String stream, String key, String reader, String writer) {
        return addressing.address(event, stream, key, reader, writer, event.data());
    }

    /** As {@link #record}, but says that the subject is gone: no value. Only streams with tombstones take it. */
    public OutboxRecord tombstone(EventDraft event, String stream, String key, String reader, String writer) {
        return addressing.address(event, stream, key, reader, writer, null);
    }

    /**
     * Writes the rows in the caller's transaction and wakes the relay after its commit. The caller holds the lock on the
     * aggregate's row, so that the order of rows is the order of versions.
     *
     * @throws IllegalStateException if no transaction is active
     */
    public void append(List<OutboxRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        wakeAfterCommit();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT + " order by r.place")) {
            bind(insert, 1, records);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write to the outbox", e);
        }
    }

    /** For those who write the rows in a statement of their own. */
    public void wakeAfterCommit() {
        afterCommit.run(signal::wake);
    }

    /**
     * Fills the five array parameters of {@link #INSERT}, beginning at {@code index}.
     *
     * @return the index after the last one filled
     */
    public static int bind(PreparedStatement statement, int index, List<OutboxRecord> records) throws SQLException {
        Connection connection = statement.getConnection();
        int next = index;
        next = bindText(statement, next, connection, records, OutboxRecord::aggregate);
        next = bindText(statement, next, connection, records, OutboxRecord::topic);
        next = bindText(statement, next, connection, records, OutboxRecord::key);
        next = bindText(statement, next, connection, records, OutboxRecord::headers);
        Array payloads = connection.createArrayOf(
                "bytea", records.stream().map(OutboxRecord::payload).toArray(byte[][]::new));
        statement.setArray(next, payloads);
        return next + 1;
    }

    private static int bindText(
            PreparedStatement statement,
            int index,
            Connection connection,
            List<OutboxRecord> records,
            Function<OutboxRecord, String> column)
            throws SQLException {
        statement.setArray(
                index,
                connection.createArrayOf("text", records.stream().map(column).toArray()));
        return index + 1;
    }
}
