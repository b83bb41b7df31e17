package org.bloexchange.alert.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/** The words of every list, read once from {@code vocabulary/<language>.json}. */
@ApplicationScoped
public class Wording {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Language, Vocabularies> languages = new EnumMap<>(Language.class);

    /** Reads the files. */
    public Wording() {
        for (Language language : Language.values()) {
            languages.put(language, new Vocabularies(language, lists(language)));
        }
    }

    /** All lists in that language. */
    public Vocabularies in(Language language) {
        return Objects.requireNonNull(languages.get(language));
    }

    /**
     * The label of a code of a list, such as {@code alertKind}.
     *
     * @throws IllegalArgumentException if the list has no such code
     */
    public String label(Language language, String list, Object code) {
        String written = Documents.wordOf(code);
        return in(language).lists().getOrDefault(list, List.of()).stream()
                .filter(term -> term.code().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(list + " has no " + written))
                .label();
    }

    private static Map<String, List<Term>> lists(Language language) {
        String file = "/vocabulary/" + language.code() + ".json";
        try (InputStream words = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file)) {
            Map<String, List<Term>> lists = new LinkedHashMap<>();
            JSON.readTree(words).properties().forEach(list -> lists.put(list.getKey(), terms(list.getValue())));
            return Collections.unmodifiableMap(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static List<Term> terms(JsonNode list) {
        List<Term> terms = new ArrayList<>();
        list.properties()
                .forEach(term -> terms.add(new Term(
                        term.getKey(),
                        term.getValue().path("label").asText(),
                        textOrNull(term.getValue().get("sentence")))));
        return List.copyOf(terms);
    }

    private static @Nullable String textOrNull(@Nullable JsonNode text) {
        return text == null ? null : text.asText();
    }
}
