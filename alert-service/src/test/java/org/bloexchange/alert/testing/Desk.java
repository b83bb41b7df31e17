package org.bloexchange.alert.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;

/** Somebody at a desk, calling the API: {@code Desk.officerOf("UZ-OYBEK").issues(aSeizure())}. */
public final class Desk {

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    /** An officer of the office. */
    public static Desk officerOf(String office) {
        return of(office, Roles.OFFICER);
    }

    /** Somebody of the office with these roles. */
    public static Desk of(String office, String... roles) {
        return new Desk(TestTokens.token(office, roles));
    }

    /** Whoever has that token. */
    public static Desk withToken(String token) {
        return new Desk(token);
    }

    /** The bare request, signed in. */
    public RequestSpecification request() {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    /** The answer to a new alert. */
    public Response issues(Said said) {
        return issues(said, Map.of());
    }

    /** The answer to a new alert sent with these headers. */
    public Response issues(Said said, Map<String, String> headers) {
        return request()
                .headers(headers)
                .contentType(ContentType.JSON)
                .body(said.bytes())
                .post("/api/v1/alerts");
    }

    /** The id of an alert that was issued. */
    public String issued(Said said) {
        return issues(said).then().statusCode(201).extract().path("alertId");
    }

    /** The answer to the next version. */
    public Response updates(String id, String etag, Said said) {
        return request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(said.bytes())
                .put("/api/v1/alerts/{id}", id);
    }

    /** The answer to a cancellation. */
    public Response cancels(String id, String etag) {
        return request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"ENTERED_IN_ERROR\",\"text\":\"Reported twice.\"}")
                .post("/api/v1/alerts/{id}/cancellation", id);
    }

    /** The answer to a closure, given as JSON. */
    public Response closes(String id, String etag, String closure) {
        return request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(closure)
                .post("/api/v1/alerts/{id}/closure", id);
    }

    /** The answer to getting an alert. */
    public Response gets(String id) {
        return request().get("/api/v1/alerts/{id}", id);
    }

    /** The answer to getting what lies under an alert, such as {@code history}. */
    public Response gets(String id, String part) {
        return request().get("/api/v1/alerts/{id}/{part}", id, part);
    }

    /** The answer to a receipt, given as JSON. */
    public Response says(String id, String receipt) {
        return request().contentType(ContentType.JSON).body(receipt).post("/api/v1/alerts/{id}/receipts", id);
    }

    /** The answer to a remark, given as JSON. */
    public Response remarks(String id, String remark) {
        return remarks(id, remark, Map.of());
    }

    /** The answer to a remark sent with these headers. */
    public Response remarks(String id, String remark, Map<String, String> headers) {
        return request()
                .headers(headers)
                .contentType(ContentType.JSON)
                .body(remark)
                .post("/api/v1/alerts/{id}/remarks", id);
    }

    /** The answer to a request for information, given as JSON. */
    public Response asks(String request) {
        return asks(request, Map.of());
    }

    /** The answer to a request for information sent with these headers. */
    public Response asks(String request, Map<String, String> headers) {
        return request()
                .headers(headers)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/v1/requests");
    }

    /** The id of a request that was opened. */
    public String asked(String request) {
        return asks(request).then().statusCode(201).extract().path("requestId");
    }

    /** The answer to getting a request. */
    public Response getsRequest(String id) {
        return request().get("/api/v1/requests/{id}", id);
    }

    /** The answer to what the office says to a request. */
    public Response answers(String id, String etag, String answer) {
        return request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(answer)
                .post("/api/v1/requests/{id}/answer", id);
    }

    /** The answer to withdrawing a request. */
    public Response withdraws(String id, String etag) {
        return request().header("If-Match", etag).post("/api/v1/requests/{id}/withdrawal", id);
    }

    /** The answer to a message in the thread of a request. */
    public Response writes(String id, String message) {
        return request().contentType(ContentType.JSON).body(message).post("/api/v1/requests/{id}/messages", id);
    }

    /** The answer to an outcome, given as JSON. */
    public Response reports(String id, String outcome) {
        return request().contentType(ContentType.JSON).body(outcome).post("/api/v1/alerts/{id}/outcome", id);
    }
}
