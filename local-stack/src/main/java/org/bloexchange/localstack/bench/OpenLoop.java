package org.bloexchange.localstack.bench;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Starts work at a fixed rate, whatever became of the work before. The intended times are laid down beforehand: work that
 * begins late is measured from when it should have begun, so a stall is seen by everything it held up.
 */
final class OpenLoop {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Pace pace;
    private final int perSecond;
    private final int starts;

    OpenLoop(Pace pace, int perSecond, Duration length) {
        this.pace = pace;
        this.perSecond = perSecond;
        this.starts = Math.toIntExact(length.toMillis() * perSecond / 1_000);
    }

    /** Hands each intended start time to the work when it has come; that must not wait for the work to be done. */
    void run(LongConsumer start) throws InterruptedException {
        long first = pace.nanoTime();
        for (int i = 0; i < starts; i++) {
            long intended = first + i * NANOS_PER_SECOND / perSecond;
            pace.sleepUntil(intended);
            start.accept(intended);
        }
    }
}
