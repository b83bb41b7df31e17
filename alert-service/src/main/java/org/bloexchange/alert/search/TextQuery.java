package org.bloexchange.alert.search;

import java.util.List;
import org.bloexchange.alert.store.Sql;

/**
 * A search for words, ready to stand in a statement.
 *
 * @param query of the full text search, in PostgreSQL's syntax
 * @param references of alerts the text may name; mostly none
 */
public record TextQuery(String query, List<String> references) {

    /** Whether the version {@code v} of the alert {@code a} says it. */
    public Sql saidIn(String version) {
        return Sql.of("alert_words(" + version + ".document) @@ ?::tsquery", query);
    }
}
