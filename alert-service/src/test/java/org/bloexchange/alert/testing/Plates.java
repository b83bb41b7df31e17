package org.bloexchange.alert.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Number plates no other test names. */
public final class Plates {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private Plates() {}

    /** A plate of today's Uzbek form that was not given out before: 01A123BC. */
    public static String fresh() {
        int number = NEXT.getAndIncrement();
        return "%02d%c%03dKH".formatted(10 + number / 1000, (char) ('A' + number / 1000 % 5 * 5), number % 1000);
    }
}
