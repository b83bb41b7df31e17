package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.bloexchange.localstack.bench.Arrivals.Percentiles;
import org.bloexchange.localstack.stack.StackException;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final long MILLI = 1_000_000;

    private final Arrivals arrivals = new Arrivals();

    @Test
    void shouldMeasureFromTheIntendedTime() {
        // given
        long intended = System.nanoTime() - 500 * MILLI;
        for (int i = 1; i <= 100; i++) {
            arrivals.answered("alert-" + i, intended);
            arrivals.arrived("alert-" + i, intended + i * MILLI);
        }

        // when
        Percentiles percentiles = arrivals.percentiles();

        // then
        assertThat(percentiles.answer50()).isGreaterThanOrEqualTo(499);
        assertThat(percentiles.p50()).isCloseTo(50, within(0.1));
        assertThat(percentiles.p99()).isCloseTo(99, within(0.1));
    }

    @Test
    void shouldCountTheFirstArrivalAndOnlyOwnAlertsWhenOthersCome() {
        // given: the pointer may be known before the answer to the POST is
        long intended = System.nanoTime() - 100 * MILLI;
        arrivals.arrived("own", intended + 10 * MILLI);
        arrivals.arrived("own", intended + 90 * MILLI);
        arrivals.arrived("of an earlier phase", 1);
        arrivals.answered("own", intended);

        // when, then
        assertThat(arrivals.missing()).isZero();
        assertThat(arrivals.percentiles().p99()).isCloseTo(10, within(0.01));
    }

    @Test
    void shouldGiveNoFigureWhenOneIsLost() {
        // given
        long intended = System.nanoTime();
        arrivals.answered("here", intended);
        arrivals.arrived("here", intended + MILLI);
        arrivals.answered("lost", intended);

        // when, then
        assertThat(arrivals.missing()).isEqualTo(1);
        assertThatThrownBy(arrivals::percentiles)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Of 2 alerts 1 did not arrive");
    }
}
