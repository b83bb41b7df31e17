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
    private static final String REQUEST = "/api/v1/requests/{id}";

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
        talking();
        release();
        drafts();
        attachments();
        shares();
        groups();
        imports();
        put("GET /api/v1/vocabularies", Hidden.NOTHING, plain());
        put("GET /api/v1/quarantine", Hidden.NOTHING, plain());
        put("POST /api/v1/quarantine/{id}/replay", Hidden.NOTHING, plain());
    }

    Map<String, Entry> entries() {
        return entries;
    }

    private void reading() {
        list(
                "GET /api/v1/alerts",
                Hidden.ALERT,
                plain(),
                accepting("application/json"),
                accepting("text/csv"),
                accepting("application/geo+json"),
                accepting("application/x-ndjson"),
                accepting("application/atom+xml"));
        put(
                "GET " + ALERT,
                Hidden.ALERT,
                plain(),
                accepting("application/json"),
                accepting("application/xml"),
                accepting("application/cap+xml"),
                plain().with("Accept-Language", "tg"));
        put("GET /api/v1/statistics", Hidden.NOTHING, plain(), accepting("text/csv"));
        put(
                "POST /api/v1/alerts/search",
                Hidden.NOTHING,
                sending("{\"identifier\":{\"value\":\"01A123BC\"},\"purpose\":\"TRAINING\"}"),
                sending("{}"));
        put("GET /api/v1/lookups", Hidden.NOTHING, plain());
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

    private void talking() {
        put("GET " + ALERT + "/remarks", Hidden.ALERT, plain());
        put("GET " + ALERT + "/remarks/{remark}", Hidden.ALERT, plain());
        put(
                "POST " + ALERT + "/remarks",
                Hidden.ALERT,
                sending("{\"phrase\":\"CALL_ME\"}"),
                sending("{\"text\":\"x\",\"to\":[\"TJ-FOTEHOBOD\"]}").with("Idempotency-Key", "matrix"),
                sending("{}"));
        list("GET /api/v1/requests", Hidden.REQUEST, plain());
        put("POST /api/v1/requests", Hidden.NOTHING, sending("{}"));
        put("GET " + REQUEST, Hidden.REQUEST, plain());
        put(
                "POST " + REQUEST + "/answer",
                Hidden.REQUEST,
                sending("{\"state\":\"ANSWERED\",\"text\":\"x\"}").with("If-Match", "\"1\""),
                sending("{\"state\":\"ANSWERED\",\"text\":\"x\"}"),
                sending("{}").with("If-Match", "\"1\""));
        put("POST " + REQUEST + "/withdrawal", Hidden.REQUEST, plain().with("If-Match", "\"1\""), plain());
        put("GET " + REQUEST + "/messages", Hidden.REQUEST, plain());
        put("POST " + REQUEST + "/messages", Hidden.REQUEST, sending("{\"text\":\"x\"}"), sending("{}"));
    }

    private void release() {
        String decision = "{\"decision\":\"RELEASE\"}";
        put(
                "POST " + ALERT + "/release",
                Hidden.WAITING,
                sending(decision).with("If-Match", "\"1\""),
                sending(decision).with("If-Match", "\"7\""),
                sending(decision),
                sending("{\"decision\":\"REFUSE\"}").with("If-Match", "\"1\""));
        for (String what : List.of("/hold", "/recall")) {
            put(
                    "POST " + ALERT + what,
                    Hidden.WAITING,
                    sending("{\"reason\":\"x\"}").with("If-Match", "\"1\""),
                    sending("{\"reason\":\"x\"}").with("If-Match", "\"7\""),
                    sending("{}"));
        }
        put("GET /api/v1/release-rules", Hidden.NOTHING, plain());
        put(
                "PUT /api/v1/release-rules",
                Hidden.NOTHING,
                sending("{}"),
                sending("{}").with("If-Match", "\"7\""));
    }

    private void drafts() {
        list("GET /api/v1/drafts", Hidden.DRAFT, plain());
        put("POST /api/v1/drafts", Hidden.NOTHING, sending("{\"kind\":\"X\"}"), sending("[]"));
        String draft = "/api/v1/drafts/{id}";
        put("GET " + draft, Hidden.DRAFT, plain(), accepting("application/json"));
        put(
                "PUT " + draft,
                Hidden.DRAFT,
                sending("{}").with("If-Match", "\"1\""),
                sending("{}").with("If-Match", "\"7\""),
                sending("{}"));
        put("DELETE " + draft, Hidden.DRAFT, plain().with("If-Match", "\"1\""), plain());
        put("POST " + draft + "/issue", Hidden.DRAFT, plain().with("If-Match", "\"1\""), plain());
    }

    private void attachments() {
        String all = ALERT + "/attachments";
        String one = all + "/{attachmentId}";
        put("GET " + all, Hidden.ALERT, plain());
        put("POST " + all, Hidden.ALERT, sending("{\"name\":\"a.png\",\"size\":9}"), sending("{}"));
        put("GET " + one, Hidden.ALERT, plain());
        put("HEAD " + one, Hidden.ALERT, plain());
        Ask bytes = sending("x").as("application/octet-stream");
        put("PATCH " + one, Hidden.ALERT, bytes.with("Upload-Offset", "0"), bytes);
        put("DELETE " + one, Hidden.ALERT, plain());
        put("GET " + one + "/content", Hidden.ALERT, plain());
        put("GET " + one + "/thumbnail", Hidden.ALERT, plain(), accepting("image/jpeg"));
    }

    private void shares() {
        String all = ALERT + "/shares";
        put("GET " + all, Hidden.ALERT, plain());
        put(
                "POST " + all,
                Hidden.ALERT,
                sending("{\"offices\":[\"KG-DOSTUK\"],\"reason\":\"Known there\"}"),
                sending("{\"offices\":[\"KG-NOWHERE\"],\"reason\":\"Known there\"}"));
        put("GET " + all + "/{shareId}", Hidden.SHARE, plain());
        put(
                "POST " + all + "/{shareId}/decision",
                Hidden.ALERT,
                sending("{\"decision\":\"GRANTED\"}").with("If-Match", "\"2\""),
                sending("{\"decision\":\"GRANTED\"}"),
                sending("{}").with("If-Match", "\"7\""));
    }

    private void groups() {
        String group = "{\"name\":\"x\",\"offices\":[\"UZ-OYBEK\",\"TJ-FOTEHOBOD\"],"
                + "\"from\":\"2126-01-01T00:00:00Z\",\"until\":\"2126-06-01T00:00:00Z\"}";
        list("GET /api/v1/groups", Hidden.GROUP, plain());
        put("POST /api/v1/groups", Hidden.NOTHING, sending("{}"));
        String one = "/api/v1/groups/{id}";
        put("GET " + one, Hidden.GROUP, plain());
        put(
                "PUT " + one,
                Hidden.GROUP,
                sending(group).with("If-Match", "\"1\""),
                sending(group).with("If-Match", "\"7\""),
                sending(group),
                sending("{}").with("If-Match", "\"1\""));
        put("POST " + one + "/end", Hidden.GROUP, plain());
        put("POST " + one + "/leave", Hidden.GROUP, plain());
    }

    private void imports() {
        put("POST /api/v1/imports", Hidden.NOTHING, sending("{}"), sending("x").as("text/csv"));
        put("GET /api/v1/imports/template", Hidden.NOTHING, plain(), accepting("text/csv"));
    }

    private void list(String route, Hidden lists, Ask... asks) {
        entries.put(route, new Entry(Hidden.NOTHING, lists, List.of(asks)));
    }

    private void put(String route, Hidden leadsTo, Ask... asks) {
        entries.put(route, new Entry(leadsTo, Hidden.NOTHING, List.of(asks)));
    }
}
