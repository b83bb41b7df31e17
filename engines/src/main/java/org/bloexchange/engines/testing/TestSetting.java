package org.bloexchange.engines.testing;

import java.util.Optional;

/** A setting of the tests: system property, else environment variable, else preset. */
final class TestSetting {
    private TestSetting() {}

    static String of(String name, String preset) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .orElse(preset);
    }
}
