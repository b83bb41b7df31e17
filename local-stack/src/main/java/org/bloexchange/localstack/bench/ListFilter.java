package org.bloexchange.localstack.bench;

import java.util.List;

/**
 * A list that is asked for, and the same in SQL.
 *
 * @param name in the names of figures
 * @param query as it stands in the address, each parameter beginning with {@code &}
 * @param condition on the alert {@code a} and its newest version {@code v}, beginning with {@code and}
 * @param ownOnly whether nothing that the reader's country received can be in it
 */
record ListFilter(String name, String query, String condition, boolean ownOnly) {

    /** Those that are measured, for a reader of that country. */
    static List<ListFilter> of(String country) {
        return List.of(
                new ListFilter("none", "", "", false),
                new ListFilter("urgency", "&urgency=ROUTINE", "and a.urgency = 'ROUTINE'", false),
                new ListFilter(
                        "kind-country",
                        "&kind=SEIZURE&country=" + country,
                        "and a.kind = 'SEIZURE' and a.originator_country = '" + country + "'",
                        true),
                new ListFilter(
                        "substance",
                        "&substance=HEROIN",
                        "and v.document -> 'goods' @> '[{\"substance\":\"HEROIN\"}]'",
                        false));
    }

    /** Whether the condition speaks of the version. */
    boolean needsVersion() {
        return condition.contains("v.");
    }
}
