package org.bloexchange.notification.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The service's clock in tests: the real one, turned forward by whoever wants to wait less. */
@Mock
@ApplicationScoped
public class TurnableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** It is later by so much. */
    public void turnForward(Duration by) {
        ahead = ahead.plus(by);
    }

    /** It is now again. */
    public void reset() {
        ahead = Duration.ZERO;
    }
}
