package org.bloexchange.localstack.bench.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.StackException;

/** Makes alerts on one thread and copies them on another, so that two cores are used; says how far it is. */
final class DataLoad {
    private static final int AT_ONCE = 2_000;
    private static final int AHEAD = 2;
    private static final long BETWEEN_WORDS = Duration.ofSeconds(5).toNanos();

    private final AlertMaker maker;
    private final int alerts;
    private final Progress progress;
    private final BlockingQueue<Optional<AlertTables>> ready = new ArrayBlockingQueue<>(AHEAD);
    private final long began = System.nanoTime();
    private long saidAt = began;
    private long rows;
    private int done;

    DataLoad(AlertMaker maker, int alerts, Progress progress) {
        this.maker = maker;
        this.alerts = alerts;
        this.progress = progress;
    }

    void run(Connection connection) throws SQLException, InterruptedException {
        FutureTask<Void> making = new FutureTask<>(() -> {
            make();
            return null;
        });
        Thread.ofPlatform().daemon().name("data-maker").start(making);
        Set<String> masks = new TreeSet<>();
        connection.setAutoCommit(false);
        try {
            for (Optional<AlertTables> next = ready.take(); next.isPresent(); next = ready.take()) {
                next.get().copyTo(connection);
                connection.commit();
                masks.addAll(next.get().masks());
                count(next.get());
            }
            making.get();
            writeMasks(connection, masks);
            connection.commit();
        } catch (IOException | ExecutionException e) {
            throw new StackException("The alerts cannot be made: " + e, e);
        } finally {
            making.cancel(true);
            connection.setAutoCommit(true);
        }
        progress.say("  %,d rows in %s".formatted(rows, minutes(System.nanoTime() - began)));
    }

    private void make() throws InterruptedException {
        try {
            while (maker.hasNext()) {
                AlertTables some = new AlertTables();
                while (maker.hasNext() && some.size() < AT_ONCE) {
                    some.add(maker.next());
                }
                ready.put(Optional.of(some));
            }
        } finally {
            ready.put(Optional.empty());
        }
    }

    private static void writeMasks(Connection connection, Set<String> masks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into unread_mask (mask) select unnest(?::text[]) on conflict do nothing")) {
            insert.setArray(1, connection.createArrayOf("text", masks.toArray()));
            insert.executeUpdate();
        }
    }

    private void count(AlertTables some) {
        done += some.size();
        rows += some.rows();
        long now = System.nanoTime();
        if (now - saidAt >= BETWEEN_WORDS) {
            saidAt = now;
            long nanos = now - began;
            progress.say("  %,d of %,d alerts, %,.0f rows/s, about %s left"
                    .formatted(done, alerts, rows / (nanos / 1e9), minutes(nanos / done * (alerts - done))));
        }
    }

    private static String minutes(long nanos) {
        Duration length = Duration.ofNanos(nanos);
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
