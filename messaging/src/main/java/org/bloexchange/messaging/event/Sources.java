package org.bloexchange.messaging.event;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who speaks: {@code /offices/UZ-OYBEK} or {@code /countries/UZ}. */
public final class Sources {

    private static final Pattern FORM = Pattern.compile("/(?:offices/([A-Z]{2})-[A-Z0-9-]+|countries/([A-Z]{2}))");

    private Sources() {}

    /** The source of what an office says. */
    public static String office(String code) {
        return "/offices/" + code;
    }

    /** The source of what a country's administration says; upper-case code. */
    public static String country(String code) {
        return "/countries/" + code;
    }

    /** Upper-case code of the country a source belongs to; empty for a malformed one. */
    public static Optional<String> countryOf(String source) {
        Matcher parts = FORM.matcher(source);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(parts.group(1) != null ? parts.group(1) : parts.group(2));
    }
}
