package org.bloexchange.alert.access;

import static org.bloexchange.alert.access.Ask.accepting;
import static org.bloexchange.alert.access.Ask.plain;
import static org.bloexchange.alert.access.Ask.sending;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bloexchange.alert.testing.Said;

/** An entry for every route: what it leads to, and the ways to ask. A route without an entry fails the test. */
final class Matrix {

    private static final String ALERT = "/api/v1/alerts/{id}";

    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * What a route leads to, and the ways to take it.
     *
     * @param lists what is to be found in its answer by whoever may see it
     */
    record Entry(Hidden leadsTo, Hidden lists, List<Ask> asks) {}

    Matrix() {
        reading();
        speaking();
        changing();
        matches();
        put("GET /api/v1/vocabularies", Hidden.NOTHING, plain());
        put("GET /api/v1/quarantine", Hidden.NOTHING, plain());
        put("POST /api/v1/quarantine/{id}/replay", Hidden.NOTHING, plain());
    }

    Map<String, Entry> entries() {
        return entries;
    }

    private void reading() {
        list("GET /api/v1/alerts", Hidden.ALERT, plain(), accepting("application/json"));
        put("GET " + ALERT, Hidden.ALERT, plain(), accepting("application/json"), accepting("application/xml"));
        put("GET " + ALERT + "/history", Hidden.ALERT, plain());
        put("GET " + ALERT + "/recipients", Hidden.ALERT, plain());
    }

    private void speaking() {
        put("POST /api/v1/alerts", Hidden.NOTHING, sending("{}"));
        put(
                "POST " + ALERT + "/receipts",
                Hidden.ALERT,
                sending("{\"state\":\"READ\"}"),
                sending("{\"state\":\"ACCEPTED\",\"version\":9}"),
                sending("{}"),
                plain());
        put(
                "POST " + ALERT + "/outcome",
                Hidden.ALERT,
                sending("{\"outcome\":\"NOT_SEEN\"}"),
                sending("{\"outcome\":\"X\"}"));
    }

    private void changing() {
        String next = Said.aSeizure().to("TJ-FOTEHOBOD").json();
        put(
                "PUT " + ALERT,
                Hidden.ALERT,
                sending(next).with("If-Match", "\"2\""),
                sending(next).with("If-Match", "\"7\""),
                sending(next),
                sending("{}").with("If-Match", "\"2\""));
        String cancellation = "{\"reason\":\"ENTERED_IN_ERROR\"}";
        put(
                "POST " + ALERT + "/cancellation",
                Hidden.ALERT,
                sending(cancellation).with("If-Match", "\"2\""),
                sending(cancellation),
                sending("{}").with("If-Match", "\"2\""));
        put(
                "POST " + ALERT + "/closure",
                Hidden.ALERT,
                sending("{}").with("If-Match", "\"2\""),
                sending("{}").with("If-Match", "\"1\""));
    }

    private void matches() {
        put("GET /api/v1/matches", Hidden.NOTHING, plain());
        put("GET " + ALERT + "/matches", Hidden.ALERT, plain());
        put(
                "POST " + ALERT + "/matches/{matchId}/assessment",
                Hidden.ALERT,
                sending("{\"assessment\":\"CONFIRMED\"}"),
                sending("{}"));
    }

    private void list(String route, Hidden lists, Ask... asks) {
        entries.put(route, new Entry(Hidden.NOTHING, lists, List.of(asks)));
    }

    private void put(String route, Hidden leadsTo, Ask... asks) {
        entries.put(route, new Entry(leadsTo, Hidden.NOTHING, List.of(asks)));
    }
}
