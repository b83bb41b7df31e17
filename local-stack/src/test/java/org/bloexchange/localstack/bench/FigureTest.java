package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void shouldTakeMediansAndTheirRatio() {
        // given: one round was disturbed
        Pairs pairs = new Pairs(List.of(12.0, 90.0, 10.0), List.of(4.0, 5.0, 5.0));

        // when
        Figure figure = Figure.of("push.p50", "ms", pairs);

        // then
        assertThat(figure.value()).isEqualTo(12);
        assertThat(figure.floor()).isEqualTo(5);
        assertThat(figure.ratio()).isEqualTo(2.4);
        assertThat(figure.spread()).isEqualTo("2.00..18.0");
    }

    @Test
    void shouldTakeTheMeanOfTheMiddleTwoWhenTheNumberIsEven() {
        assertThat(new Pairs(List.of(1.0, 2.0, 4.0, 100.0), List.of(1.0, 1.0, 1.0, 1.0)).value())
                .isEqualTo(3);
    }

    @Test
    void shouldSayWhetherTheGoalIsMet() {
        // given
        Pairs threeTimes = new Pairs(List.of(9.0), List.of(3.0));

        // when, then
        assertThat(Figure.of("a", "ms", threeTimes, Goal.atMost(3)).met()).isTrue();
        assertThat(Figure.of("a", "ms", threeTimes, Goal.atMost(3)).isMissed()).isFalse();
        assertThat(Figure.of("a", "ms", threeTimes, Goal.atMost(2.9)).met()).isFalse();
        assertThat(Figure.of("a", "ms", threeTimes, Goal.atMost(2.9)).isMissed())
                .isTrue();
        assertThat(Figure.of("a", "ms", threeTimes, Goal.atLeast(3)).met()).isTrue();
        assertThat(Figure.of("a", "ms", threeTimes, Goal.atLeast(3.1)).isMissed())
                .isTrue();
        assertThat(Figure.of("a", "ms", threeTimes).met()).isNull();
        assertThat(Figure.of("a", "ms", threeTimes).isMissed()).isFalse();
    }

    @Test
    void shouldRefuseARatioThatIsNoNumber() {
        Pairs noFloor = new Pairs(List.of(1.0), List.of(0.0));
        assertThatThrownBy(() -> Figure.of("a", "ms", noFloor)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pairs(List.of(1.0, 2.0), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pairs(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
