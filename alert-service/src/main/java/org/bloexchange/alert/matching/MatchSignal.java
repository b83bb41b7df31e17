package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a commit tells the matcher of this process that alerts wait to be compared. */
@ApplicationScoped
public class MatchSignal {

    private final Semaphore alertsWait = new Semaphore(0);

    /** Wakes the matcher; cheap, never blocks. */
    public void wake() {
        // one permit is enough however many commits there were: a batch takes many alerts
        if (alertsWait.availablePermits() == 0) {
            alertsWait.release();
        }
    }

    /** Waits for a wake, at most that long. */
    void await(Duration longest) throws InterruptedException {
        if (alertsWait.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            alertsWait.drainPermits();
        }
    }
}
