package org.bloexchange.engines.testing;

import java.util.Optional;

/**
 * What all class loaders of this JVM know in common. Quarkus loads this class anew for each application start, so that
 * a static field would be another one each time; system properties are there once.
 */
final class JvmWide {
    private static final String PREFIX = "engines.test.";

    private JvmWide() {}

    /** The object by which everyone in this JVM takes turns. */
    static Object lock() {
        return Runtime.getRuntime();
    }

    static Optional<String> get(String name) {
        return Optional.ofNullable(System.getProperty(PREFIX + name));
    }

    static String require(String name) {
        return get(name).orElseThrow(() -> new IllegalStateException("The test engines have not been started"));
    }

    static void put(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }
}
