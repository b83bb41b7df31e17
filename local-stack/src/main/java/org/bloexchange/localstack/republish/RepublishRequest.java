package org.bloexchange.localstack.republish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * A request in the table of the service that writes the stream. The service carries it out by itself, also when whoever
 * asked is long gone; here its progress is read.
 */
public final class RepublishRequest {
    private final Connection connection;
    private final long id;

    private RepublishRequest(Connection connection, long id) {
        this.connection = connection;
        this.id = id;
    }

    /** How far it is. */
    public record State(Optional<Long> total, long done, boolean finished, Optional<String> error) {}

    /** Writes the request; the caller keeps and closes the connection. */
    public static RepublishRequest write(Connection connection, String stream, Instant since) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into republish_request(stream, since) values (?, ?) returning id")) {
            insert.setString(1, stream);
            insert.setTimestamp(2, Timestamp.from(since));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return new RepublishRequest(connection, row.getLong(1));
            }
        }
    }

    public State state() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select total, done, finished_at is not null, error from republish_request where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new State(
                        Optional.ofNullable((Long) row.getObject(1)),
                        row.getLong(2),
                        row.getBoolean(3),
                        Optional.ofNullable(row.getString(4)));
            }
        }
    }
}
