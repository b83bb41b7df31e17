package org.bloexchange.localstack.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What tells one alert of a measurement from another, so that they do not all match: plate, trailer, consignment note and
 * day. Texts of fixed lengths, which stand alike in requests, rows and events: no letter that is folded with another one.
 */
record Marks(String plate, String trailer, String paper, String day) {
    /** Those of {@link SampleSeizure}. */
    static final Marks SAMPLE = new Marks("4711AH01", "0815AK02", "TJ0042117", "2024-03-07");

    private static final AtomicLong COUNT = new AtomicLong();

    /** Share no factor with the number of plates and of papers: none comes twice before all have come. */
    private static final long PLATE_STRIDE = 387_420_489L;

    private static final long PAPER_STRIDE = 1_162_261_467L;
    private static final int PLATES = 1_000_000;
    private static final int PAPERS = 10_000_000;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int YEARS = 35;
    private static final int LAST_YEAR = 2024;

    /** Others than before; safe for use by several threads. */
    static Marks next() {
        return of(COUNT.incrementAndGet());
    }

    static Marks of(long number) {
        String plate = digits(number * PLATE_STRIDE % PLATES, 6);
        String trailer = digits((number * PLATE_STRIDE + PLATES / 2) % PLATES, 6);
        long month = number / DAYS;
        return new Marks(
                plate.substring(0, 4) + "AH" + plate.substring(4),
                trailer.substring(0, 4) + "AK" + trailer.substring(4),
                "TJ" + digits(number * PAPER_STRIDE % PAPERS, 7),
                digits(LAST_YEAR - month / MONTHS % YEARS, 4) + "-" + digits(1 + month % MONTHS, 2) + "-"
                        + digits(1 + number % DAYS, 2));
    }

    private static String digits(long number, int length) {
        String digits = Long.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }

    List<String> texts() {
        return List.of(plate, trailer, paper, day);
    }
}
