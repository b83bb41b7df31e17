package org.bloexchange.localstack.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number of the report.
 *
 * @param value median of what the program did
 * @param floor median of what the same work took without the program
 * @param ratio value / floor, always a finite number
 * @param goal the highest or the lowest ratio allowed; null where there is no goal
 * @param met whether the ratio is within the goal; null where there is none
 * @param spread smallest and largest ratio of a round, {@code "2.31..2.74"}
 */
record Figure(
        String name,
        double value,
        String unit,
        double floor,
        double ratio,
        @Nullable Goal goal,
        @Nullable Boolean met,
        String spread) {

    Figure {
        if (!Double.isFinite(ratio)) {
            throw new IllegalArgumentException(name + " has no ratio: " + value + " / " + floor);
        }
    }

    static Figure of(String name, String unit, Pairs pairs) {
        return of(name, unit, pairs, null);
    }

    static Figure of(String name, String unit, Pairs pairs, @Nullable Goal goal) {
        return new Figure(
                name,
                pairs.value(),
                unit,
                pairs.floor(),
                pairs.ratio(),
                goal,
                goal == null ? null : goal.isMetBy(pairs.ratio()),
                plain(pairs.smallestRatio()) + ".." + plain(pairs.largestRatio()));
    }

    boolean isMissed() {
        return Boolean.FALSE.equals(met);
    }

    /** With three digits or more, never as a power of ten. */
    static String plain(double number) {
        double size = Math.abs(number);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
