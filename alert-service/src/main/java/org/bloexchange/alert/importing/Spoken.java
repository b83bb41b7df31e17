package org.bloexchange.alert.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/** How words are compared: whatever the case, the spaces and the sort of apostrophe. */
final class Spoken {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f_]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bb\\u02bc`\\u00b4]");

    private Spoken() {}

    /** Equal for what a reader takes for the same words. */
    static String normal(String words) {
        String plain = SPACES.matcher(words.strip()).replaceAll(" ").strip();
        return APOSTROPHES
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll("'")
                .replace('ё', 'е');
    }
}
