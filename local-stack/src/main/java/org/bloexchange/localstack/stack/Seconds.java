package org.bloexchange.localstack.stack;

import java.util.Locale;

/** Spans of time as a person reads them. */
final class Seconds {
    private Seconds() {}

    /** The time since {@link System#nanoTime()} said that, e.g. {@code 3.4 s}. */
    static String since(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - nanos) / 1e9);
    }
}
