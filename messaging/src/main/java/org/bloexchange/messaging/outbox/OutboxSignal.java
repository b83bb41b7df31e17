package org.bloexchange.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a commit tells the relay of this process that rows wait. */
@ApplicationScoped
public class OutboxSignal {

    private final Semaphore rowsWait = new Semaphore(0);

    /** Wakes the relay; cheap, never blocks. */
    public void wake() {
        // one permit is enough however many commits there were: a batch takes all rows
        if (rowsWait.availablePermits() == 0) {
            rowsWait.release();
        }
    }

    /** Waits for a wake, at most that long. */
    void await(Duration longest) throws InterruptedException {
        if (rowsWait.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rowsWait.drainPermits();
        }
    }
}
