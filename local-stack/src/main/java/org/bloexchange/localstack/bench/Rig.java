package org.bloexchange.localstack.bench;

import java.time.Duration;
import org.bloexchange.localstack.bench.Alternation.Phase;

/** What every measurement needs, on one stack. */
record Rig(
        BenchSize size,
        Timetable timetable,
        Pace pace,
        ThrowAwayStack stack,
        Broker broker,
        FloorTables tables,
        Drain drain) {

    /** A phase that begins on a machine at rest, says that it begins, and what it gave. */
    <T> Phase<T> told(String what, Duration planned, Phase<T> phase) {
        return round -> {
            drain.awaitAll();
            tables.settle();
            timetable.begin(what + ", round " + round + " of " + size.rounds(), planned);
            T result = phase.measure(round);
            timetable.result(String.valueOf(result));
            return result;
        };
    }
}
