package org.bloexchange.messaging.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bloexchange.messaging.inbox.Outage;
import org.bloexchange.messaging.inbox.StoppingException;
import org.jboss.logging.Logger;

/** Knows which batches are being handled, so that a stop can wait for them before anything closes under them. */
@ApplicationScoped
public class WorkInProgress {

    private static final Logger LOG = Logger.getLogger(WorkInProgress.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Phaser batches = new Phaser(1);

    /** Runs a batch; a stop waits for it. */
    public void during(Runnable batch) {
        if (isStopping()) {
            throw new StoppingException("nothing, the process stops");
        }
        batches.register();
        try {
            batch.run();
        } finally {
            batches.arriveAndDeregister();
        }
    }

    /** Does the step again and again, in place and so in order, while what it needs is away. */
    public void retryWhileAway(Runnable step) {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                step.run();
                return;
            } catch (RuntimeException e) {
                if (!Outage.isOne(e)) {
                    throw e;
                }
                LOG.warnf("Database away, trying again in place; waitMs=%d", wait.toMillis());
                if (stopsWithin(wait)) {
                    throw new StoppingException("the database");
                }
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    /** Whether the process was told to stop. */
    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits that long, or until the process is told to stop; true if it is. */
    public boolean stopsWithin(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** No new batch begins; returns when those under way are through, or after the longest wait. */
    void stop(Duration longest) throws InterruptedException {
        stopping.countDown();
        try {
            batches.awaitAdvanceInterruptibly(batches.arrive(), longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("A batch is still being handled after %d ms; it will come again", longest.toMillis());
        }
    }
}
