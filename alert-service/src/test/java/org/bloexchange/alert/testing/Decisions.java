package org.bloexchange.alert.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;

/** Rules of release, and decisions by them. */
public final class Decisions {

    private static final String PATH = "/api/v1/release-rules";

    private Decisions() {}

    /** Sets the rules of a country, given as a JSON list. */
    public static void rules(String country, String list) {
        Desk unit = unitOf(country);
        setsRules(unit, unit.request().get(PATH).header("ETag"), "{\"rules\":" + list + "}")
                .then()
                .statusCode(200);
    }

    /** The answer to setting rules. */
    public static Response setsRules(Desk desk, String etag, String body) {
        return desk.request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(PATH);
    }

    /** Every alert of the country must be released within half an hour. */
    public static void everythingWaits(String country) {
        rules(country, "[{\"release\":true,\"deadlineMinutes\":30}]");
    }

    /** As preset. */
    public static void nothingWaits(String country) {
        rules(country, "[]");
    }

    /** The coordinator of a country. */
    public static Desk unitOf(String country) {
        return Desk.of(country + "-NATIONAL", Roles.COORDINATOR);
    }

    /** A supervisor of the office whom no test has let write anything. */
    public static Desk freshSupervisorOf(String office) {
        return Desk.withToken(TestTokens.token(office, UUID.randomUUID(), UUID.randomUUID(), Roles.SUPERVISOR));
    }

    /** The answer to releasing an alert. */
    public static Response releases(Desk desk, String id, String etag) {
        return decides(desk, id, "release", etag, "{\"decision\":\"RELEASE\"}");
    }

    /** The answer to refusing its release. */
    public static Response refuses(Desk desk, String id, String etag) {
        return decides(desk, id, "release", etag, "{\"decision\":\"REFUSE\",\"reason\":\"Already told by phone.\"}");
    }

    /** The answer to holding it. */
    public static Response holds(Desk desk, String id, String etag) {
        return decides(desk, id, "hold", etag, "{\"reason\":\"The source asks for time.\"}");
    }

    /** The answer to recalling it. */
    public static Response recalls(Desk desk, String id, String etag) {
        return decides(desk, id, "recall", etag, "{\"reason\":\"The source is at risk.\"}");
    }

    /** The answer to a decision, given as JSON. */
    public static Response decides(Desk desk, String id, String what, String etag, String body) {
        return desk.request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/alerts/{id}/{what}", id, what);
    }
}
