package org.bloexchange.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/** When a delivery is tried again: at once, after 15 s, 1 min, 5 min, 30 min, 2 h; then it has failed. */
public final class RetryLadder {

    private RetryLadder() {}

    /** How long to wait after so many attempts that failed; empty if it is not worth another. */
    public static Optional<Duration> waitAfter(int attempts) {
        return switch (attempts) {
            case 0 -> Optional.of(Duration.ZERO);
            case 1 -> Optional.of(Duration.ofSeconds(15));
            case 2 -> Optional.of(Duration.ofMinutes(1));
            case 3 -> Optional.of(Duration.ofMinutes(5));
            case 4 -> Optional.of(Duration.ofMinutes(30));
            case 5 -> Optional.of(Duration.ofHours(2));
            default -> Optional.empty();
        };
    }
}
