package org.bloexchange.alert.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bloexchange.alert.vocabulary.Language;

/** What columns and sheets are called, read once from {@code import/<language>.json}. */
@ApplicationScoped
class ColumnLabels {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Language, JsonNode> files = new EnumMap<>(Language.class);
    private final Map<String, ImportColumn> known = new HashMap<>();

    ColumnLabels() {
        for (Language language : Language.values()) {
            files.put(language, read(language));
            for (ImportColumn column : ImportColumn.values()) {
                known.put(Spoken.normal(label(column, language)), column);
            }
        }
        for (ImportColumn column : ImportColumn.values()) {
            known.put(Spoken.normal(column.title()), column);
        }
    }

    /** What the column is called in that language. */
    String label(ImportColumn column, Language language) {
        return text(language, "columns", column.title());
    }

    /** What a sheet of the template is called: {@code seizures}, {@code example} or {@code codes}. */
    String sheet(String sheet, Language language) {
        return text(language, "sheets", sheet);
    }

    /** What the template's example says in that column, where that is words. */
    String example(ImportColumn column, Language language) {
        return text(language, "example", column.title());
    }

    /** The column of that name or label, in whatever language; a star or colon at its end is none of it. */
    Optional<ImportColumn> column(String header) {
        return Optional.ofNullable(known.get(Spoken.normal(header.replaceAll("[*:\\s]+$", ""))));
    }

    private String text(Language language, String part, String name) {
        return Objects.requireNonNull(files.get(language)).path(part).path(name).asText();
    }

    private static JsonNode read(Language language) {
        String file = "/import/" + language.code() + ".json";
        try (InputStream labels = Objects.requireNonNull(ColumnLabels.class.getResourceAsStream(file), file)) {
            return JSON.readTree(labels);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
