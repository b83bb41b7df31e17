package org.bloexchange.engines.postgres;

import java.nio.file.Path;
import java.util.Optional;
import org.bloexchange.engines.Polling;

/**
 * Ends the host when {@code pg_ctl} has given up. The launcher of the embedded server does not look at that, and would
 * knock at the port until its time is over; the reason stands in the log by then.
 */
final class StartWatch {
    private static final int EXIT_FAILED = 1;

    private StartWatch() {}

    /** Watches the first start of a server on the directory from now on; returns at once. */
    static void over(Path data) {
        Thread watch = new Thread(() -> await(data), "postgres-start-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void await(Path data) {
        boolean seen = Polling.until(
                () -> starter().isPresent() || Postmaster.running(data).isPresent(), PostgresHost.START_PATIENCE);
        starter().ifPresent(start -> start.onExit().join());
        if (seen && Postmaster.running(data).isEmpty()) {
            System.err.println("PostgreSQL did not start; the reason stands above.");
            System.exit(EXIT_FAILED);
        }
    }

    private static Optional<ProcessHandle> starter() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .command()
                        .filter(name -> name.endsWith("pg_ctl"))
                        .isPresent())
                .findFirst();
    }
}
