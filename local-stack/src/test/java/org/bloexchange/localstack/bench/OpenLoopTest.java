package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    /** Sleeping takes no time; now and then something takes longer than it should. */
    private static final class TurnableClock implements Pace {
        long now = 5_000;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void sleepUntil(long nanos) {
            now = Math.max(now, nanos);
        }
    }

    private final TurnableClock clock = new TurnableClock();
    private final List<Long> intended = new ArrayList<>();

    @Test
    void shouldStartAtTheRateWhenNothingHoldsItUp() throws InterruptedException {
        // given
        OpenLoop loop = new OpenLoop(clock, 20, Duration.ofMillis(200));

        // when
        loop.run(intended::add);

        // then
        assertThat(intended).containsExactly(5_000L, 50_005_000L, 100_005_000L, 150_005_000L);
    }

    @Test
    void shouldKeepTheIntendedTimesWhenAStartStalls() throws InterruptedException {
        // given
        OpenLoop loop = new OpenLoop(clock, 10, Duration.ofMillis(500));
        List<Long> delays = new ArrayList<>();

        // when: the second start holds up the loop for 250 ms
        loop.run(time -> {
            intended.add(time);
            delays.add((clock.now - time) / 1_000_000);
            if (intended.size() == 2) {
                clock.now += 250_000_000;
            }
        });

        // then: the schedule does not shift, and those behind the stall are late by what is left of it
        assertThat(intended).containsExactly(5_000L, 100_005_000L, 200_005_000L, 300_005_000L, 400_005_000L);
        assertThat(delays).containsExactly(0L, 0L, 150L, 50L, 0L);
    }

    @Test
    void shouldNotDriftWhenThePeriodIsNoWholeNumber() throws InterruptedException {
        // given
        OpenLoop loop = new OpenLoop(clock, 3, Duration.ofSeconds(1_000));

        // when
        loop.run(intended::add);

        // then
        assertThat(intended).hasSize(3_000);
        assertThat(intended.getLast()).isEqualTo(5_000 + 2_999 * 1_000_000_000L / 3);
    }
}
