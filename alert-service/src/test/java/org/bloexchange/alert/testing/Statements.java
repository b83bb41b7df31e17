package org.bloexchange.alert.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Counts the statements the driver sends for HTTP requests, by its protocol log. The relay and consumers do not count. */
public final class Statements {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private Statements() {}

    /** What a request was answered, and how many statements it took. */
    public record Counted<T>(T answer, int statements) {}

    /** Makes the request and counts. */
    public static <T> Counted<T> during(Supplier<T> request) {
        AtomicInteger count = new AtomicInteger();
        Handler counter = new Handler() {
            @Override
            public void publish(LogRecord record) {
                // what else goes on in the service meanwhile is nobody's request
                if (record.getMessage().contains("FE=> Execute(") && CurrentRequestManager.get() != null) {
                    count.incrementAndGet();
                }
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        counter.setLevel(Level.ALL);
        Level before = DRIVER.getLevel();
        boolean handedOn = DRIVER.getUseParentHandlers();
        DRIVER.setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(counter);
        try {
            return new Counted<>(request.get(), count.get());
        } finally {
            DRIVER.removeHandler(counter);
            DRIVER.setUseParentHandlers(handedOn);
            DRIVER.setLevel(before);
        }
    }
}
