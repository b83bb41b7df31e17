package org.bloexchange.localstack.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.bloexchange.engines.ChildProcess;
import org.jspecify.annotations.Nullable;

/** One process of the stack, which can be killed, stopped and started again on the same data and port. */
public final class Part {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private final String name;
    private final int port;
    private final Path log;
    private final Launch launch;
    private volatile Consumer<Part> whenItEndsByItself = part -> {};
    private volatile @Nullable ChildProcess process;
    private volatile boolean wanted;

    /** How the process is started. */
    interface Launch {
        /** The process, before it is ready. */
        ChildProcess start();

        /** Returns when it serves; throws when it does not. */
        void awaitReady(ChildProcess process);
    }

    Part(String name, int port, Path log, Launch launch) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.launch = launch;
    }

    void onUnexpectedEnd(Consumer<Part> listener) {
        whenItEndsByItself = listener;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        ChildProcess current = process;
        return current != null && current.isAlive();
    }

    /** The process id of the present process, or of the last one. */
    public long pid() {
        return process().pid();
    }

    /** Starts the process and returns when it serves. */
    public void start() {
        wanted = true;
        launchIfWanted();
    }

    /** For the healer: starts it again, unless somebody has stopped it meanwhile. */
    synchronized void launchIfWanted() {
        if (!wanted || isAlive()) {
            return;
        }
        ChildProcess launched = launch.start();
        process = launched;
        launch.awaitReady(launched);
        if (wanted) {
            var unused = launched.onExit().thenRun(() -> ended(launched));
        } else {
            launched.kill9();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the process that ended is the present one only if it is the same object
    private void ended(ChildProcess one) {
        if (wanted && process == one) {
            whenItEndsByItself.accept(this);
        }
    }

    /** Ends the process as a power cut would, and leaves it so: nothing starts it again by itself. */
    public void kill9() {
        wanted = false;
        process().kill9();
    }

    /** Ends the process in order, and leaves it so. */
    public void stop() {
        wanted = false;
        ChildProcess current = process;
        if (current != null) {
            current.stop(STOP_PATIENCE);
        }
    }

    /** Starts it again, stopping it in order first when it runs; returns when it serves. */
    public void restart() {
        stop();
        start();
    }

    private ChildProcess process() {
        ChildProcess current = process;
        if (current == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return current;
    }
}
