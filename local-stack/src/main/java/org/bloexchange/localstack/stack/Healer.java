package org.bloexchange.localstack.stack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts a part again when it ended by itself: an officer runs this unattended. The pause doubles from one second to
 * half a minute while a part keeps failing, and begins anew once it has run for a minute.
 */
final class Healer implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Progress progress;
    private final Runnable whenSomethingChanged;
    private final Map<Part, Attempt> attempts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("healer-", 0).factory());

    private record Attempt(Duration pause, long atNanos) {}

    Healer(Progress progress, Runnable whenSomethingChanged) {
        this.progress = progress;
        this.whenSomethingChanged = whenSomethingChanged;
    }

    void watch(Part part) {
        part.onUnexpectedEnd(this::heal);
    }

    private void heal(Part part) {
        if (clock.isShutdown()) {
            return;
        }
        Duration pause = nextPause(part);
        progress.say(part.name() + " has ended by itself; it is started again in " + pause.toSeconds() + " s (log: "
                + part.log() + ")");
        try {
            var unused = clock.schedule(() -> startAgain(part), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // the stack is being stopped: nothing is to be healed
        }
    }

    private Duration nextPause(Part part) {
        Attempt attempt = attempts.compute(part, (key, last) -> {
            boolean steady = last == null || System.nanoTime() - last.atNanos() > STEADY.toNanos();
            Duration pause = steady ? FIRST_PAUSE : shorter(last.pause().multipliedBy(2), LONGEST_PAUSE);
            return new Attempt(pause, System.nanoTime() + pause.toNanos());
        });
        return attempt.pause();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void startAgain(Part part) {
        long from = System.nanoTime();
        try {
            part.launchIfWanted();
            if (part.isAlive()) {
                progress.say(part.name() + " runs again after " + Seconds.since(from));
                whenSomethingChanged.run();
            }
        } catch (RuntimeException e) {
            if (!clock.isShutdown()) {
                progress.say(String.valueOf(e.getMessage()));
                heal(part);
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
