package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;

/** Waits until what a phase set in motion has come to rest, so that the next one has the machine to itself. */
final class Drain {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private static final String ALERT_TOPICS = ".alerts.v1.";
    private static final String OUTBOX = "select count(*) from outbox";
    private static final String QUEUE = "select count(*) from match_queue";
    private static final String HANDLED =
            "select coalesce(sum(next_offset), 0) from consumed_offset where topic like '%" + ALERT_TOPICS + "%'";
    private static final String MAILS = "select count(*) from delivery where state = 'QUEUED' and channel <> 'SCREEN'";

    private final BenchStack stack;
    private final Broker broker;
    private final Pace pace;

    Drain(BenchStack stack, Broker broker, Pace pace) {
        this.stack = stack;
        this.broker = broker;
        this.pace = pace;
    }

    private interface Backlog {
        long size() throws Exception;
    }

    /** Until alert-service has compared every alert with the others and sent every event. */
    void awaitSent() throws Exception {
        try (Connection alerts = stack.connect(Service.ALERT)) {
            awaitNone("alerts not compared", () -> number(alerts, QUEUE));
            awaitNone("events of alert-service not sent", () -> number(alerts, OUTBOX));
        }
    }

    /** The same, and where notification-service runs, until every event is handled and every mail gone. */
    void awaitAll() throws Exception {
        awaitSent();
        if (!stack.stack().runs(Service.NOTIFICATION)) {
            return;
        }
        try (Connection notices = stack.connect(Service.NOTIFICATION)) {
            awaitNone("events of alerts not handled", () -> unhandled(notices));
            awaitNone("mails not sent", () -> number(notices, MAILS));
            awaitNone("events of notification-service not sent", () -> number(notices, OUTBOX));
        }
    }

    private long unhandled(Connection notices) throws SQLException, ExecutionException, InterruptedException {
        return broker.recordsOn(ALERT_TOPICS) - number(notices, HANDLED);
    }

    private void awaitNone(String what, Backlog backlog) throws Exception {
        long deadline = pace.nanoTime() + PATIENCE.toNanos();
        for (long left = backlog.size(); left > 0; left = backlog.size()) {
            if (pace.nanoTime() > deadline) {
                throw new StackException("After " + PATIENCE.toMinutes() + " minutes there are " + left + " " + what);
            }
            pace.sleep(BETWEEN_LOOKS);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
