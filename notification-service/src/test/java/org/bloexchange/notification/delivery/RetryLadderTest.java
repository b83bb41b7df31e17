package org.bloexchange.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryLadderTest {

    @Test
    void shouldClimbToTwoHoursAndThenGiveUp() {
        List<Duration> waits = new ArrayList<>();
        int attempts = 0;
        for (Optional<Duration> wait = RetryLadder.waitAfter(0); wait.isPresent(); ) {
            waits.add(wait.get());
            attempts++;
            wait = RetryLadder.waitAfter(attempts);
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2));
        assertThat(attempts).isEqualTo(6);
    }
}
