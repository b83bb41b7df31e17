package org.bloexchange.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bloexchange.localstack.stack.StackException;
import org.junit.jupiter.api.Test;

class CrewTest {
    private final Queue<Long> done = new ConcurrentLinkedQueue<>();

    private final class Noting implements Worker {
        @Override
        public void once(long intendedNanos) {
            done.add(intendedNanos);
        }

        @Override
        public void close() {
            done.add(-1L);
        }
    }

    private static final class Failing implements Worker {
        @Override
        public void once(long intendedNanos) throws IOException {
            throw new IOException("refused");
        }

        @Override
        public void close() {}
    }

    @Test
    void shouldDoAllOfTheScheduleBeforeItReturns() throws Exception {
        // given
        OpenLoop schedule = new OpenLoop(Pace.system(), 1_000, Duration.ofMillis(50));

        // when
        try (Crew crew = new Crew(List.of(new Noting(), new Noting(), new Noting()))) {
            crew.work(schedule);

            // then
            assertThat(done).hasSize(50).doesNotHaveDuplicates();
        }
        assertThat(done).hasSize(53);
    }

    @Test
    void shouldCountWhatWasDoneUntilTheEnd() throws Exception {
        try (Crew crew = new Crew(List.of(new Noting(), new Noting()))) {
            // when
            Throughput throughput = crew.work(Duration.ofMillis(20));

            // then
            assertThat(throughput.done()).isPositive().isEqualTo(done.size());
            assertThat(throughput.in()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
        }
    }

    @Test
    void shouldFailWhenAWorkerFails() throws Exception {
        try (Crew crew = new Crew(List.of(new Failing()))) {
            assertThatThrownBy(() -> crew.work(Duration.ofMillis(5)))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void shouldTellRateAndShare() {
        Throughput throughput = new Throughput(500, Duration.ofSeconds(2));
        assertThat(throughput.perSecond()).isEqualTo(250);
        assertThat(throughput.microsEach(Duration.ofSeconds(1))).isEqualTo(2_000);
    }
}
