package org.bloexchange.messaging.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.bloexchange.messaging.outbox.OutboxTable.Backlog;
import org.bloexchange.messaging.quarantine.QuarantineReason;

/**
 * What an operator watches: {@code blo_outbox_backlog_rows}, {@code blo_outbox_oldest_seconds}, {@code
 * blo_outbox_send_seconds}, {@code blo_outbox_failures_total}, {@code blo_quarantine_open}, {@code
 * blo_quarantined_total} by direction and reason since the start, {@code blo_inbox_handle_seconds} and {@code
 * blo_inbox_repeated_total} by stream.
 */
@ApplicationScoped
public class MessagingMeters {

    private final MeterRegistry registry;
    private volatile Backlog backlog = new Backlog(0, Duration.ZERO);
    private volatile long quarantineOpen;
    private final Timer sending;
    private final DistributionSummary batch;
    private final Counter failures;

    MessagingMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("blo.outbox.backlog.rows", () -> backlog.rows())
                .description("Events committed but not yet acknowledged by the broker")
                .register(registry);
        Gauge.builder("blo.outbox.oldest.seconds", () -> backlog.oldest().toMillis() / 1000.0)
                .description("How long the oldest of them has waited")
                .register(registry);
        Gauge.builder("blo.quarantine.open", () -> quarantineOpen)
                .description("Records put aside and not handled since")
                .register(registry);
        sending = Timer.builder("blo.outbox.send")
                .description("From the first send of a batch to its last acknowledgement")
                .register(registry);
        batch = DistributionSummary.builder("blo.outbox.batch.rows").register(registry);
        failures = Counter.builder("blo.outbox.failures")
                .description("Batches that went back to the outbox")
                .register(registry);
    }

    /** What the last look at the outbox saw. */
    public void backlog(Backlog seen) {
        backlog = seen;
    }

    /** What the last look at the quarantine saw. */
    public void quarantineOpen(long entries) {
        quarantineOpen = entries;
    }

    /** A batch went back. */
    public void relayFailed() {
        failures.increment();
    }

    /** Times the sending of a batch of that many rows. */
    public <T> T timeSending(int rows, Supplier<T> send) {
        batch.record(rows);
        return sending.record(send);
    }

    /** A record was put aside. */
    public void quarantined(String direction, QuarantineReason reason) {
        registry.counter("blo.quarantined", "direction", direction, "reason", reason.name())
                .increment();
    }

    /** Times the handling of a batch. */
    public void timeHandling(String stream, Runnable handling) {
        registry.timer("blo.inbox.handle", "stream", stream).record(handling);
    }

    /** Records that had been handled before. */
    public void repeated(String stream, int records) {
        if (records > 0) {
            registry.counter("blo.inbox.repeated", "stream", stream).increment(records);
        }
    }
}
