package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records and commits a row for each; notes when it was committed. On a thread of its own. */
final class FloorReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Connection connection;
    private final Arrivals arrivals;
    private final CompletableFuture<Void> end;
    private volatile boolean sentAll;
    private volatile long deadline = Long.MAX_VALUE;

    /** Takes over consumer and connection. */
    FloorReader(Consumer<String, byte[]> consumer, Connection connection, Arrivals arrivals) {
        this.consumer = consumer;
        this.connection = connection;
        this.arrivals = arrivals;
        this.end = CompletableFuture.runAsync(
                this::read,
                task -> Thread.ofPlatform().daemon().name("floor-reader").start(task));
    }

    private void read() {
        try (connection;
                consumer;
                PreparedStatement insert =
                        connection.prepareStatement("insert into floor.arrival (alert_id) values (?)")) {
            while (!(sentAll && arrivals.missing() == 0) && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    insert.setObject(1, UUID.fromString(record.key()));
                    insert.executeUpdate();
                    arrivals.arrived(record.key(), System.nanoTime());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The floor cannot write its rows", e);
        }
    }

    /** All has been sent: returns when all has arrived, or the patience is at its end. */
    void finish(Duration patience) throws Exception {
        deadline = System.nanoTime() + patience.toNanos();
        sentAll = true;
        end.get(patience.plus(POLL).plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        deadline = Long.MIN_VALUE;
        sentAll = true;
    }
}
