package org.bloexchange.engines;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An engine in a process of its own, seen from the process that started it. It can be killed, stopped and started again
 * on the same folder and port.
 */
public abstract class Engine {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private static final String LOG_MANAGER = "java.util.logging.manager";

    private final ChildSpec spec;
    private final EngineSettings settings;
    private final Duration startPatience;
    private volatile @Nullable ChildProcess process;

    protected Engine(
            String name,
            Class<?> host,
            EngineSettings settings,
            List<String> jvmFlags,
            List<String> arguments,
            Duration startPatience) {
        List<String> flags = new ArrayList<>(jvmFlags);
        flags.addAll(settings.jvmFlags());
        // where the class path brings a log manager of its own, it must be named before anything logs
        Optional.ofNullable(System.getProperty(LOG_MANAGER))
                .ifPresent(manager -> flags.add("-D" + LOG_MANAGER + "=" + manager));
        this.spec = new ChildSpec(
                name, settings.classPath(), host.getName(), flags, arguments, Map.of(), settings.dir(), settings.log());
        this.settings = settings;
        this.startPatience = startPatience;
    }

    /**
     * Starts the host process and returns when the engine serves.
     *
     * @throws EngineException saying what is wrong
     */
    public final void start() {
        awaitReady(launch());
    }

    /** Starts the host process and returns at once. */
    public final synchronized ChildProcess launch() {
        HostFolder.prepare(settings.dir());
        ChildProcess launched = ChildProcess.start(spec);
        process = launched;
        return launched;
    }

    /**
     * Returns when the engine serves; kills the process when it does not in time.
     *
     * @throws EngineException saying what is wrong
     */
    public final void awaitReady(ChildProcess launched) {
        HostFolder folder = new HostFolder(settings.dir());
        try {
            launched.awaitReady(() -> folder.isReady(launched.pid()), startPatience);
        } catch (EngineException e) {
            launched.kill9();
            throw folder.failure().map(EngineException::new).orElse(e);
        }
    }

    public final ChildProcess process() {
        ChildProcess current = process;
        if (current == null) {
            throw new IllegalStateException(spec.name() + " has not been started");
        }
        return current;
    }

    public final int port() {
        return settings.port();
    }

    public final EngineSettings settings() {
        return settings;
    }

    public final long pid() {
        return process().pid();
    }

    /** Ends the host process as a power cut would. */
    public final void kill9() {
        process().kill9();
    }

    /** Ends the engine in order; what it keeps stays. */
    public final synchronized void stop() {
        process().stop(STOP_PATIENCE);
    }

    /** Starts it again on what it kept, stopping it first when it runs. */
    public final synchronized void restart() {
        if (process().isAlive()) {
            stop();
        }
        start();
    }
}
