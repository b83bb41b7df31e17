package org.bloexchange.localstack.bench.data;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Chance that falls the same way for the same seed, on every JDK: the algorithm of {@link Random} is laid down in its
 * documentation.
 */
final class Dice {
    private static final int VERSION_7 = 0x7000;
    private static final int BITS_BEFORE_TIME = 16;

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** {@code length} digits. */
    String digits(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }

    /** {@code length} characters of the alphabet. */
    String letters(int length, String alphabet) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(alphabet.charAt(below(alphabet.length())));
        }
        return letters.toString();
    }

    /** A UUID of version 7 of that millisecond, as alert-service draws them. */
    UUID idAt(long epochMillis) {
        long high = epochMillis << BITS_BEFORE_TIME | VERSION_7 | below(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** The smallest id of that millisecond: those of earlier alerts lie before it. */
    static UUID firstIdAt(long epochMillis) {
        return new UUID(epochMillis << BITS_BEFORE_TIME | VERSION_7, Long.MIN_VALUE);
    }
}
