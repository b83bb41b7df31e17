package org.bloexchange.localstack.bench.data;

import java.util.HashMap;
import java.util.Map;

/**
 * References as alert-service draws them, {@code EX-UZ-OYBEK-7K3QX9}: five characters and a check. Here each office's are
 * counted through in an order that looks like none, so that none comes twice.
 */
final class ReferenceNumbers {
    private static final String ALPHABET = "34679ACDEFHJKMNPQRTUWXY";
    private static final int[] WEIGHTS = {6, 7, 8, 9, 10};
    private static final long ALL = 23L * 23 * 23 * 23 * 23;

    /** Shares no factor with 23. */
    private static final long STRIDE = 2_654_435;

    private final long start;
    private final Map<String, Integer> drawn = new HashMap<>();

    ReferenceNumbers(long seed) {
        this.start = Math.floorMod(seed * 7_919, ALL);
    }

    String next(String office) {
        int count = drawn.merge(office, 1, Integer::sum);
        long number = Math.floorMod(start + count * STRIDE, ALL);
        StringBuilder six = new StringBuilder(WEIGHTS.length + 1);
        int sum = 0;
        for (int weight : WEIGHTS) {
            int value = (int) (number % ALPHABET.length());
            number /= ALPHABET.length();
            six.append(ALPHABET.charAt(value));
            sum += weight * value;
        }
        six.append(ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length())));
        return "EX-" + office + "-" + six;
    }
}
