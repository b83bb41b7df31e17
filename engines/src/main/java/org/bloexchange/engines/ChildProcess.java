package org.bloexchange.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A running child of this process. It ends when this process does, since this object holds the pipe it watches:
 * whoever starts one must keep it reachable for as long as it is needed.
 */
public final class ChildProcess {
    private static final int LINES_SHOWN = 15;
    private static final long POLL_MILLIS = 50;

    private final ChildSpec spec;
    private final Process process;

    private ChildProcess(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    public static ChildProcess start(ChildSpec spec) {
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(spec.command());
            builder.environment().putAll(spec.environment());
            builder.directory(spec.directory().toFile());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            return new ChildProcess(spec, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(spec.name() + " could not be started", e);
        }
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return spec.log();
    }

    /** Completes with the exit status when the process has ended. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Waits until the child is ready.
     *
     * @throws EngineException when it ends before, or is not ready in time; with the last lines of its log
     */
    public void awaitReady(BooleanSupplier ready, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (hasEndedWithin(Duration.ofMillis(POLL_MILLIS))) {
                throw new EngineException(spec.name() + " ended with status " + process.exitValue()
                        + " before it was ready" + whatItSaid());
            }
            if (System.nanoTime() > deadline) {
                throw new EngineException(
                        spec.name() + " was not ready within " + atMost.toSeconds() + " s" + whatItSaid());
            }
        }
    }

    private String whatItSaid() {
        return ". Its log, " + spec.log() + ", ends with:\n" + LogTail.of(spec.log(), LINES_SHOWN);
    }

    /** Ends the process as a power cut would: no hook runs. Returns when it is gone. */
    public void kill9() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to end and waits; when it does not within the time, it is killed. */
    public void stop(Duration patience) {
        process.destroy();
        if (!hasEndedWithin(patience)) {
            kill9();
        }
    }

    private void awaitEnd() {
        if (!hasEndedWithin(Duration.ofSeconds(30))) {
            throw new EngineException(spec.name() + " (process " + pid() + ") cannot be killed");
        }
    }

    private boolean hasEndedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while waiting for " + spec.name(), e);
        }
    }
}
