package org.bloexchange.engines;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends this JVM when the process that started it is gone, however it went. The parent holds the writing end of this
 * process's standard input; the kernel closes it even after {@code kill -9}, and reading it here then meets its end.
 *
 * <p>First an orderly exit is asked for (shutdown hooks run); after {@link #PATIENCE} the JVM is halted.
 *
 * <p>As a main class it watches on behalf of a program that knows nothing of it:
 * {@code java -cp engines.jar:quarkus-run.jar org.bloexchange.engines.ParentWatch <main class> [arguments]}. For that
 * it must need nothing but the JDK, and must not touch {@code java.util.logging} before the program does.
 */
public final class ParentWatch {
    /** How long an orderly exit may take before the JVM is halted. Nobody waits for it, and a new start is not to wait long. */
    public static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final int EXIT_PARENT_GONE = 143;

    private ParentWatch() {}

    /** Starts watching; returns at once. Standard input belongs to the watch from now on. */
    public static void watch() {
        daemon("parent-watch", ParentWatch::awaitEndOfInput);
    }

    private static void awaitEndOfInput() {
        byte[] ignored = new byte[64];
        try {
            while (System.in.read(ignored) >= 0) {
                // what the parent says does not matter, only that it lives
            }
        } catch (IOException broken) {
            // a pipe that cannot be read is a parent that is gone
        }
        daemon("parent-watch-halt", ParentWatch::haltAfterPatience);
        System.exit(EXIT_PARENT_GONE);
    }

    private static void haltAfterPatience() {
        try {
            boolean never = new CountDownLatch(1).await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_PARENT_GONE);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs the main class named first with the arguments that follow, watched. */
    public static void main(String[] args) throws ReflectiveOperationException {
        if (args.length == 0) {
            System.err.println("usage: ParentWatch <main class> [arguments]");
            System.exit(2);
        }
        watch();
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }
}
