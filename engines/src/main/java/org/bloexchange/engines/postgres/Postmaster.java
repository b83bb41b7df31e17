package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bloexchange.engines.EngineException;
import org.bloexchange.engines.Polling;
import org.bloexchange.engines.Processes;

/** The server process of a data directory, as {@code postmaster.pid} names it. */
record Postmaster(long pid, Path pidFile) {
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The one that runs on the directory; empty when none runs. */
    static Optional<Postmaster> running(Path data) {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile(data)).get(0).strip());
            return ProcessHandle.of(pid)
                    .filter(process -> isServerOf(process, data))
                    .map(process -> new Postmaster(pid, pidFile(data)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    /** By now another program may have the number; PostgreSQL itself names its directory in its command line. */
    private static boolean isServerOf(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean otherProgram =
                info.command().filter(name -> !name.endsWith("postgres")).isPresent();
        boolean otherDirectory = info.arguments()
                .filter(arguments -> !List.of(arguments).contains(data.toString()))
                .isPresent();
        return Processes.isRunning(process.pid()) && !otherProgram && !otherDirectory;
    }

    /** PostgreSQL refuses to start while the number in a file left behind belongs to another program: the file goes. */
    static void forgetLeftBehind(Path data) throws IOException {
        if (running(data).isEmpty()) {
            Files.deleteIfExists(pidFile(data));
        }
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
        return Polling.until(this::isGone, patience);
    }

    boolean isGone() {
        return !Processes.isRunning(pid);
    }
}
