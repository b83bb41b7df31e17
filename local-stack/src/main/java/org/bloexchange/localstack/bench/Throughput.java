package org.bloexchange.localstack.bench;

import java.time.Duration;

/** How much was done in what time. */
record Throughput(int done, Duration in) {
    double perSecond() {
        return done / (in.toNanos() / 1e9);
    }

    /** What one of them took of what all took. */
    double microsEach(Duration all) {
        return all.toNanos() / 1e3 / done;
    }
}
