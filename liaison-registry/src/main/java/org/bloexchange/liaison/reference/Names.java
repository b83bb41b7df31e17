package org.bloexchange.liaison.reference;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names by language; {@code local} is the country's own script. */
public final class Names {

    private Names() {}

    /** English, Russian and, where there is one, the local form. */
    public static Map<String, String> of(String english, String russian, @Nullable String local) {
        Map<String, String> names = new TreeMap<>(Map.of("en", english, "ru", russian));
        if (local != null) {
            names.put("local", local);
        }
        return names;
    }
}
