package org.bloexchange.localstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Program and floor measured in turns. Each is first in every other round, so that a machine that grows slower or faster
 * meanwhile favours neither.
 */
final class Alternation {
    private Alternation() {}

    /** One measurement; told the number of its round, from 1. */
    interface Phase<T> {
        T measure(int round) throws Exception;
    }

    /** What one round gave. */
    record Round<T>(T program, T floor) {}

    static <T> List<Round<T>> run(int rounds, Phase<T> program, Phase<T> floor) throws Exception {
        List<Round<T>> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            if (round % 2 == 1) {
                T first = program.measure(round);
                all.add(new Round<>(first, floor.measure(round)));
            } else {
                T first = floor.measure(round);
                all.add(new Round<>(program.measure(round), first));
            }
        }
        return all;
    }

    /** One number of each measurement. */
    static <T> Pairs pairs(List<Round<T>> rounds, ToDoubleFunction<T> number) {
        return new Pairs(
                rounds.stream().map(Round::program).mapToDouble(number).boxed().toList(),
                rounds.stream().map(Round::floor).mapToDouble(number).boxed().toList());
    }
}
