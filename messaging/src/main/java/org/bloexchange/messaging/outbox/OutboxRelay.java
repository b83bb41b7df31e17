package org.bloexchange.messaging.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.operation.MessagingMeters;
import org.bloexchange.messaging.quarantine.Quarantine;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves rows from the outbox to the broker: one relay at a time per database, in order, each row deleted only after its
 * acknowledgement. Whoever holds the lock and dies leaves it to another replica, whose sweep takes over.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(2);

    private final DataSource database;
    private final OutboxTable outbox;
    private final OutboxSignal signal;
    private final EventSender sender;
    private final Quarantine quarantine;
    private final MessagingMeters meters;
    private final MessagingConfig.Messaging config;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource database,
            OutboxTable outbox,
            OutboxSignal signal,
            EventSender sender,
            Quarantine quarantine,
            MessagingMeters meters,
            MessagingConfig config) {
        this.database = database;
        this.outbox = outbox;
        this.signal = signal;
        this.sender = sender;
        this.quarantine = quarantine;
        this.meters = meters;
        this.config = config.messaging();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::run);
    }

    /** Finishes the batch under way and ends; rows left stay for the next start. Called before the database closes. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        signal.wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(15));
        }
    }

    private void run() {
        Duration backoff = FIRST_BACKOFF;
        while (stopping.getCount() > 0) {
            try {
                int taken = relayBatch();
                backoff = FIRST_BACKOFF;
                if (taken < config.relayBatch()) {
                    signal.await(config.relaySweep());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                meters.relayFailed();
                LOG.warnf("Outbox batch not sent, trying again; waitMs=%d cause=%s", backoff.toMillis(), rootOf(e));
                if (stopsWithin(backoff)) {
                    return;
                }
                backoff = longer(backoff);
            }
        }
    }

    /**
     * Sends one batch.
     *
     * @return how many rows were taken; 0 if there were none or another replica is the relay
     */
    int relayBatch() {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            try (Connection connection = database.getConnection()) {
                if (!outbox.tryLock(connection)) {
                    return 0;
                }
                List<OutboxRow> rows = outbox.take(connection, config.relayBatch());
                if (!rows.isEmpty()) {
                    EventSender.Outcome outcome = meters.timeSending(rows.size(), () -> sender.send(rows));
                    keepRefused(connection, outcome);
                }
                return rows.size();
            }
        });
    }

    private void keepRefused(Connection connection, EventSender.Outcome outcome) throws SQLException {
        for (var refused : outcome.refused().entrySet()) {
            OutboxRow row = refused.getKey();
            quarantine.keepRefused(
                    connection,
                    row.seq(),
                    row.aggregate(),
                    row.topic(),
                    row.key(),
                    row.headers(),
                    row.payload(),
                    refused.getValue());
            outbox.halt(connection, row.aggregate());
            LOG.errorf(
                    "Broker refused an event for good, its aggregate waits; outboxSeq=%d topic=%s cause=%s",
                    row.seq(), row.topic(), refused.getValue().getClass().getSimpleName());
        }
        outbox.putBack(connection, outcome.heldBack());
    }

    private boolean stopsWithin(Duration backoff) {
        try {
            return stopping.await(backoff.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration backoff) {
        Duration doubled = backoff.multipliedBy(2);
        return doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
