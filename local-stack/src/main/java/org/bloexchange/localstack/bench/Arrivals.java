package org.bloexchange.localstack.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.bloexchange.localstack.stack.StackException;

/** When alerts should have been sent, were answered and arrived. An arrival may become known before the answer. */
final class Arrivals {
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1_000;

    private final Recorder answers = new Recorder(SIGNIFICANT_DIGITS);
    private final Map<String, Long> intended = new ConcurrentHashMap<>();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    /** In milliseconds from the intended time: to the answer, or the first commit, and to the arrival. */
    record Percentiles(double answer50, double p50, double p99) {
        @Override
        public String toString() {
            return "committed p50 " + Figure.plain(answer50) + " ms; arrived p50 " + Figure.plain(p50) + " ms, p99 "
                    + Figure.plain(p99) + " ms";
        }
    }

    void answered(String alertId, long intendedNanos) {
        answers.recordValue(micros(intendedNanos, System.nanoTime()));
        intended.put(alertId, intendedNanos);
    }

    /** The first arrival counts; of alerts that nobody intended here it does not matter. */
    void arrived(String alertId, long nanos) {
        arrived.putIfAbsent(alertId, nanos);
    }

    long missing() {
        return intended.keySet().stream().filter(id -> !arrived.containsKey(id)).count();
    }

    /**
     * Of all alerts answered.
     *
     * @throws StackException when one has not arrived: a time without the lost ones would be a lie
     */
    Percentiles percentiles() {
        if (intended.isEmpty() || missing() > 0) {
            throw new StackException("Of " + intended.size() + " alerts " + missing() + " did not arrive in time");
        }
        Recorder pushes = new Recorder(SIGNIFICANT_DIGITS);
        intended.forEach((id, from) -> pushes.recordValue(micros(from, arrived.getOrDefault(id, from))));
        Histogram pushed = pushes.getIntervalHistogram();
        return new Percentiles(millis(answers.getIntervalHistogram(), 50), millis(pushed, 50), millis(pushed, 99));
    }

    private static long micros(long from, long to) {
        return (to - from) / 1_000;
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
