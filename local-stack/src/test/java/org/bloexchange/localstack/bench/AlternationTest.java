package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.bench.Alternation.Round;
import org.junit.jupiter.api.Test;

class AlternationTest {

    @Test
    void shouldLetEachBeFirstInEveryOtherRound() throws Exception {
        // given
        List<String> order = new ArrayList<>();

        // when
        List<Round<Double>> rounds = Alternation.run(
                3,
                round -> {
                    order.add("program " + round);
                    return round * 10.0;
                },
                round -> {
                    order.add("floor " + round);
                    return round * 1.0;
                });

        // then
        assertThat(order).containsExactly("program 1", "floor 1", "floor 2", "program 2", "program 3", "floor 3");
        Pairs pairs = Alternation.pairs(rounds, number -> number);
        assertThat(pairs.values()).containsExactly(10.0, 20.0, 30.0);
        assertThat(pairs.floors()).containsExactly(1.0, 2.0, 3.0);
    }
}
