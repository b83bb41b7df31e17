package org.bloexchange.localstack.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The same thing done one after the other for some time. */
final class Latency {
    private static final double NANOS_PER_MILLI = 1e6;

    private Latency() {}

    /** What is done. */
    interface Work {
        void once() throws Exception;
    }

    /** The median, in milliseconds; of one at least. */
    static double of(Work work, Duration length) throws Exception {
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + length.toNanos();
        long now = System.nanoTime();
        do {
            work.once();
            long done = System.nanoTime();
            millis.add((done - now) / NANOS_PER_MILLI);
            now = done;
        } while (now < end);
        return Pairs.median(millis);
    }
}
