package org.bloexchange.alert.reading;

import java.util.List;
import org.bloexchange.alert.search.TextQuery;
import org.bloexchange.alert.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What the version a reader sees must say. The condition stands twice: on that version, where it holds, and on all versions
 * of the alert, where an index finds it. Whether to go through the reader's alerts in their order or through those the
 * index finds is left to the plan, which must therefore be made for the values asked for.
 *
 * @param codes all of them
 * @param points one of them, each as a code; null for any
 */
record SaidFilter(
        List<String> codes,
        @Nullable List<String> points,
        @Nullable TextQuery text) {

    boolean isEmpty() {
        return codes.isEmpty() && points == null && text == null;
    }

    /** The conditions on the alert {@code a} and the version {@code v} the reader sees, each beginning with {@code and}. */
    Sql conditions() {
        return Sql.of("and a.id in (").add(alertsOfAnyVersion()).add(") and").add(seenVersion());
    }

    private Sql alertsOfAnyVersion() {
        Sql sql = Sql.of("select f.alert_id from alert_version f where true").add(codesOf("f"));
        if (text != null) {
            sql.add("and").add(text.saidIn("f"));
            if (!text.references().isEmpty()) {
                sql.add("union select x.id from alert x where x.reference = any (?)", text.references());
            }
        }
        return sql;
    }

    /** In a form the planner takes for a toss of a coin: it has counted with the condition once already. */
    private Sql seenVersion() {
        Sql sql = Sql.of("coalesce(true").add(codesOf("v"));
        if (text != null) {
            sql.add("and (").add(text.saidIn("v")).add("or a.reference = any (?))", text.references());
        }
        return sql.add(", false)");
    }

    private Sql codesOf(String version) {
        Sql sql = Sql.of("");
        if (!codes.isEmpty()) {
            sql.add("and " + version + ".codes @> ?::text[]", codes);
        }
        if (points != null) {
            sql.add("and " + version + ".codes && ?::text[]", points);
        }
        return sql;
    }
}
