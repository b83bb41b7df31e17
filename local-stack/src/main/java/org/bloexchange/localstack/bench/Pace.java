package org.bloexchange.localstack.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The clock phases go by. */
interface Pace {
    long nanoTime();

    /** Returns at that {@link #nanoTime()} or a little later; at once when it has passed. */
    void sleepUntil(long nanos) throws InterruptedException;

    default void sleep(Duration length) throws InterruptedException {
        sleepUntil(nanoTime() + length.toNanos());
    }

    /** The clock of this JVM. */
    static Pace system() {
        return new Pace() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void sleepUntil(long nanos) throws InterruptedException {
                for (long left = nanos - nanoTime(); left > 0; left = nanos - nanoTime()) {
                    LockSupport.parkNanos(left);
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
            }
        };
    }
}
