package org.bloexchange.localstack.bench;

/**
 * What a ratio is to be.
 *
 * @param bound allowed itself
 * @param isFloor whether it is the lowest ratio allowed, and not the highest
 */
record Goal(double bound, boolean isFloor) {
    static Goal atMost(double bound) {
        return new Goal(bound, false);
    }

    static Goal atLeast(double bound) {
        return new Goal(bound, true);
    }

    boolean isMetBy(double ratio) {
        return isFloor ? ratio >= bound : ratio <= bound;
    }

    @Override
    public String toString() {
        return (isFloor ? ">= " : "<= ") + Figure.plain(bound);
    }
}
