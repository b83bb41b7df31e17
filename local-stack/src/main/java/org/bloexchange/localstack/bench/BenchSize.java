package org.bloexchange.localstack.bench;

import java.time.Duration;

/**
 * How long a run is.
 *
 * @param rounds how often program and floor take turns
 * @param push length of a phase at a fixed rate
 * @param accept length of a phase at full speed
 * @param warmUp length of a phase of either kind that is not counted, once for program and floor each
 * @param jvmStarts JVMs started per sample of what a bare JVM costs
 */
record BenchSize(int rounds, Duration push, Duration accept, Duration warmUp, int jvmStarts) {
    static final BenchSize FULL =
            new BenchSize(5, Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(15), 5);
    static final BenchSize QUICK =
            new BenchSize(3, Duration.ofSeconds(8), Duration.ofSeconds(5), Duration.ofSeconds(5), 2);

    /** Alerts per second in a push phase: many times what all offices of five countries report. */
    static final int PUSH_RATE = 20;

    /** While warming up: code that has run a few times only is not what an officer meets. */
    static final int WARM_UP_RATE = 60;

    /** Connections of an accept phase. */
    static final int CONNECTIONS = 16;

    /** What starting takes, as far as the time left is foretold. */
    static final Duration START = Duration.ofSeconds(40);

    /** What working off an accept phase takes, in multiples of its length, as far as the time left is foretold. */
    private static final int DRAIN = 2;

    Duration acceptAndDrain(Duration length) {
        return length.multipliedBy(1 + DRAIN);
    }

    /** What the whole run takes, as far as it can be foretold. */
    Duration planned() {
        Duration round = push.multipliedBy(2).plus(accept).plus(acceptAndDrain(accept));
        Duration warming = warmUp.multipliedBy(3).plus(acceptAndDrain(warmUp));
        return START.plus(warming).plus(round.multipliedBy(rounds));
    }
}
