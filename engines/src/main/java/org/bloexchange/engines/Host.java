package org.bloexchange.engines;

import java.nio.file.Path;

/** What the main methods of the engines' host processes have in common. */
public final class Host {
    private static final int EXIT_FAILED = 1;

    private Host() {}

    /** An engine inside its host process. */
    @FunctionalInterface
    public interface Engine {
        /** Returns when it serves; makes itself stop by a shutdown hook. */
        void start() throws Exception;
    }

    /**
     * Watches the parent, takes the folder, starts the engine and says how it went. What cannot start ends the process
     * with status 1 and leaves the reason in the folder.
     */
    public static void run(Path dir, Engine engine) {
        ParentWatch.watch();
        HostFolder folder = HostFolder.prepare(dir);
        try {
            folder.lock();
            engine.start();
            folder.sayReady();
            // until a signal or the watch ends this process; no engine's own threads are relied on
            Thread.currentThread().join();
        } catch (EngineException e) {
            folder.sayFailed(String.valueOf(e.getMessage()));
            System.err.println(e.getMessage());
            System.exit(EXIT_FAILED);
        } catch (Exception | ExceptionInInitializerError e) {
            e.printStackTrace();
            System.exit(EXIT_FAILED);
        }
    }
}
