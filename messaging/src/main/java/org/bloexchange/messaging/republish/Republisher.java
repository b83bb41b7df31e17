package org.bloexchange.messaging.republish;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.republish.RepublishSource.Page;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries out republish requests an operator wrote into the table, page by page, each page one transaction with its
 * progress, so that a crash continues where it was. One replica works on a request at a time.
 */
@ApplicationScoped
public class Republisher {

    private static final Logger LOG = Logger.getLogger(Republisher.class);
    private static final int PAGE = 200;

    private final DataSource database;
    private final Outbox outbox;
    private final List<RepublishSource> sources;

    Republisher(DataSource database, Outbox outbox, @All List<RepublishSource> sources) {
        this.database = database;
        this.outbox = outbox;
        this.sources = sources;
    }

    private record Request(
            long id, String stream, Instant since, @Nullable String cursor, boolean counted) {}

    /** Works on the oldest open request until it is done; returns at once if there is none. */
    public void runOne() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().timeout(120).call(this::nextPage);
        }
    }

    /** One page; whether another follows. */
    private boolean nextPage() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<Request> open = lockOldest(connection);
            if (open.isEmpty()) {
                return false;
            }
            Request request = open.get();
            Optional<RepublishSource> source = sources.stream()
                    .filter(known -> known.stream().equals(request.stream()))
                    .findFirst();
            if (source.isEmpty()) {
                finish(connection, request, 0, "This service does not write the stream " + request.stream());
                return true;
            }
            if (!request.counted()) {
                note(connection, request, source.get().count(request.since()));
            }
            Page page = source.get().page(request.since(), request.cursor(), PAGE);
            outbox.append(page.records());
            if (page.next() == null) {
                finish(connection, request, page.aggregates(), null);
                LOG.infof("Stream republished; stream=%s request=%d", request.stream(), request.id());
            } else {
                advance(connection, request, page.aggregates(), page.next());
            }
            return true;
        }
    }

    private static Optional<Request> lockOldest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select id, stream, since, cursor, total is not null from republish_request
                        where finished_at is null order by id limit 1 for update skip locked""");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Request(
                            row.getLong(1),
                            row.getString(2),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4),
                            row.getBoolean(5)))
                    : Optional.empty();
        }
    }

    private static void note(Connection connection, Request request, long total) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update republish_request set total = ? where id = ?")) {
            update.setLong(1, total);
            update.setLong(2, request.id());
            update.executeUpdate();
        }
    }

    private static void advance(Connection connection, Request request, int aggregates, String cursor)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update republish_request set done = done + ?, cursor = ? where id = ?")) {
            update.setInt(1, aggregates);
            update.setString(2, cursor);
            update.setLong(3, request.id());
            update.executeUpdate();
        }
    }

    private static void finish(Connection connection, Request request, int aggregates, @Nullable String error)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update republish_request set done = done + ?, error = ?, finished_at = ? where id = ?")) {
            update.setInt(1, aggregates);
            update.setString(2, error);
            update.setTimestamp(3, Timestamp.from(Instant.now()));
            update.setLong(4, request.id());
            update.executeUpdate();
        }
    }
}
