package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bloexchange.engines.EngineException;

/** The server process of a data directory, as {@code postmaster.pid} names it. */
record Postmaster(long pid, Path pidFile) {
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    // the file's start time has whole seconds, and a slow machine writes it late
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(10);

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The one that runs on the directory; empty when none runs. A file left behind by a process long gone is removed. */
    static Optional<Postmaster> running(Path data) {
        Path file = pidFile(data);
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = Long.parseLong(lines.get(0).strip());
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            if (isThatProcess(pid, started)) {
                return Optional.of(new Postmaster(pid, file));
            }
            // the number may belong to another program by now, and PostgreSQL would refuse to start because of it
            Files.deleteIfExists(file);
            return Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static boolean isThatProcess(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .filter(start -> Duration.between(start, started).abs().compareTo(CLOCK_SLACK) < 0)
                .isPresent();
    }

    /** Ends the server: sessions are cut, what is committed is kept. */
    void stop() {
        signal("INT");
        if (!hasEndedWithin(FAST)) {
            signal("QUIT");
            if (!hasEndedWithin(IMMEDIATE)) {
                throw new EngineException("PostgreSQL (process " + pid + ") does not stop");
            }
        }
    }

    // Java knows SIGTERM and SIGKILL only: the first would wait for every session, the second leaves shared memory
    // behind
    private void signal(String name) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new EngineException("PostgreSQL (process " + pid + ") cannot be signalled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasEndedWithin(Duration patience) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (handle.isEmpty()) {
            return true;
        }
        try {
            handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
