package org.bloexchange.alert.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bloexchange.alert.vocabulary.Language;

/**
 * The sentences of one language, from {@code narrative/<language>.properties}. Codes stand in them as labels after a colon,
 * as a form would have it: words that are not bent fit every one of the seven grammars.
 */
final class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Properties sentences = new Properties();

    Sentences(Language language) {
        String file = "/narrative/" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Names of all that is there. */
    Set<String> names() {
        return sentences.stringPropertyNames();
    }

    /** As written. */
    String raw(String name) {
        return Objects.requireNonNull(sentences.getProperty(name), name);
    }

    /** With its places filled; what is filled in is never looked at again. */
    String say(String name, Map<String, String> values) {
        return PLACE.matcher(raw(name))
                .replaceAll(place -> Matcher.quoteReplacement(
                        Objects.requireNonNull(values.get(place.group(1)), () -> name + " needs " + place.group())));
    }
}
