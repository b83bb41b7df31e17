package org.bloexchange.alert.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;

/**
 * Makes searches of texts: each word stands for itself, for what begins with it, and, from four letters on, for words it is
 * a part of or looks like, in either script.
 */
@ApplicationScoped
public class WordList {

    /** Shorter words look like too many others. */
    static final int SHORTEST = 4;

    /** Share of the three-letter pieces two words have in common from which they are taken for each other. */
    private static final double ALIKE = 0.4;

    /** A bound for the size of a query, never met by real words. */
    private static final int MOST_ALIKE = 1000;

    private final Database database;

    WordList(Database database) {
        this.database = database;
    }

    /** The search for that text; one statement. */
    public TextQuery query(SearchText text) {
        Map<String, Set<String>> alike = alike(text.words());
        List<String> all = new ArrayList<>();
        alike.forEach((word, others) -> {
            List<String> one = new ArrayList<>();
            one.add(quoted(word) + ":*");
            others.forEach(other -> one.add(quoted(other)));
            all.add("(" + String.join(" | ", one) + ")");
        });
        return new TextQuery(String.join(" & ", all), references(text.reference()));
    }

    private Map<String, Set<String>> alike(List<String> words) {
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        words.forEach(word -> alike.put(word, new LinkedHashSet<>()));
        List<String> latin = words.stream().map(Latin::of).toList();
        Sql sql = Sql.of("select asked.word, found.word as other from unnest(?::text[], ?::text[])", words, latin)
                .add("as asked (word, latin) cross join lateral (select w.word from search_word w")
                .add("where (w.latin % asked.latin and similarity(w.latin, asked.latin) >= ?", ALIKE)
                .add("or w.latin like '%' || asked.latin || '%') and length(asked.latin) >= ?", SHORTEST)
                .add("order by similarity(w.latin, asked.latin) desc, w.word limit ?) found", MOST_ALIKE);
        database.list(
                sql, row -> alike.getOrDefault(row.getString("word"), Set.of()).add(row.getString("other")));
        return alike;
    }

    private List<String> references(String asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        if (asked.contains("-")) {
            return asked.startsWith("EX-") ? List.of(asked) : List.of(asked, "EX-" + asked);
        }
        // the offices are few, so that no index on the ends of references is needed
        return database.list(
                Sql.of(
                        "select world || code || '-' || ?::text from office cross join unnest(array['', 'EX-']) as world",
                        asked),
                row -> row.getString(1));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
