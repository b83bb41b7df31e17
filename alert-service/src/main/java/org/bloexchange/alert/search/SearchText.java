package org.bloexchange.alert.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody looks for, in words: every one of them is to be found.
 *
 * @param words in lower case, letters and digits only
 * @param reference the whole in upper case, if it could be the reference of an alert or its six last characters; else empty
 */
public record SearchText(List<String> words, String reference) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:(?:EX-)?[A-Z]{2}-[A-Z0-9][A-Z0-9-]{0,39}-)?[A-Z0-9]{6}");
    /** More would only make the search slower. */
    private static final int MOST_WORDS = 12;

    /** The words of a text; the first twelve of them. */
    public static SearchText of(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .limit(MOST_WORDS)
                .forEach(word -> words.add(word.group()));
        String whole = text.strip().toUpperCase(Locale.ROOT);
        return new SearchText(List.copyOf(words), REFERENCE.matcher(whole).matches() ? whole : "");
    }

    /** Whether there is nothing in it that could be found. */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
