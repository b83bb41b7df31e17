package org.bloexchange.localstack.bench.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Things of which some come more often than others. */
final class Weighted<T> {
    private final List<T> things = new ArrayList<>();
    private double[] upTo = new double[0];

    /** With its weight; only the proportions count. */
    Weighted<T> with(T thing, double weight) {
        double before = upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        upTo = Arrays.copyOf(upTo, upTo.length + 1);
        upTo[upTo.length - 1] = before + weight;
        things.add(thing);
        return this;
    }

    /** Zipf's law: the second comes half as often as the first, the third a third as often. */
    static <T> Weighted<T> byRank(List<T> things) {
        Weighted<T> weighted = new Weighted<>();
        for (int i = 0; i < things.size(); i++) {
            weighted.with(things.get(i), 1.0 / (i + 1));
        }
        return weighted;
    }

    T draw(Dice dice) {
        double point = dice.fraction() * upTo[upTo.length - 1];
        int place = Arrays.binarySearch(upTo, point);
        return things.get(place < 0 ? -place - 1 : place + 1);
    }
}
