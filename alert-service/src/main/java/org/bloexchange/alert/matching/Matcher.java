package org.bloexchange.alert.matching;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares new alerts with all others soon after their commit; one matcher at a time per database. Whoever holds the lock
 * and dies leaves it, and the queue, to another replica.
 */
@ApplicationScoped
class Matcher {

    private static final Logger LOG = Logger.getLogger(Matcher.class);
    private static final Duration BACKOFF = Duration.ofSeconds(1);

    private final MatchBatch batch;
    private final MatchSignal signal;
    private final MatchingConfig config;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    Matcher(MatchBatch batch, MatchSignal signal, MatchingConfig config) {
        this.batch = batch;
        this.signal = signal;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("matcher").daemon(true).start(this::run);
    }

    /** Before the relay stops, so that what was found last is sent. */
    void stop(@Observes @Priority(0) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        signal.wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        try {
            do {
                Duration pause = config.gather();
                try {
                    if (batch.compare() < config.batch()) {
                        signal.await(config.sweep());
                    }
                } catch (RuntimeException e) {
                    // the queue keeps what was not compared; values of failed statements are in no message
                    LOG.warnf(
                            "Alerts not compared, trying again; cause=%s",
                            e.getClass().getSimpleName());
                    pause = BACKOFF;
                }
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } while (true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
