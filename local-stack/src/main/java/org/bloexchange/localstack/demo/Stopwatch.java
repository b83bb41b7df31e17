package org.bloexchange.localstack.demo;

import java.time.Instant;
import java.util.Locale;
import org.bloexchange.localstack.stack.Progress;
import org.jspecify.annotations.Nullable;

/** The timeline as it comes to be: says each step as it happens, with the time since the alert was sent. */
final class Stopwatch {
    private final Progress progress;
    private long startNanos = System.nanoTime();
    private @Nullable String issuedAt;
    private @Nullable String alertId;
    private @Nullable Long pushedMs;
    private @Nullable Long mailedMs;
    private @Nullable Long readMs;
    private @Nullable Long acceptedMs;
    private @Nullable Integer outsiderStatus;
    private @Nullable Integer absentStatus;

    Stopwatch(Progress progress) {
        this.progress = progress;
    }

    void start() {
        issuedAt = Instant.now().toString();
        startNanos = System.nanoTime();
    }

    long millis() {
        return millisAt(System.nanoTime());
    }

    long millisAt(long nanos) {
        return (nanos - startNanos) / 1_000_000;
    }

    void say(long atMillis, String what) {
        progress.say(String.format(Locale.ROOT, "%7d ms  %s", atMillis, what));
    }

    void say(String what) {
        progress.say("            " + what);
    }

    void issued(String id) {
        alertId = id;
    }

    void pushed(long atMillis) {
        pushedMs = atMillis;
    }

    void mailed(long atMillis) {
        mailedMs = atMillis;
    }

    void read(long atMillis) {
        readMs = atMillis;
    }

    void accepted(long atMillis) {
        acceptedMs = atMillis;
    }

    void outsider(int status, int absent) {
        outsiderStatus = status;
        absentStatus = absent;
    }

    Timeline timeline(boolean ok) {
        return new Timeline(
                issuedAt, alertId, pushedMs, mailedMs, readMs, acceptedMs, outsiderStatus, absentStatus, ok);
    }
}
