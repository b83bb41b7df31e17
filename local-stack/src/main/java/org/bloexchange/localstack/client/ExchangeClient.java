package org.bloexchange.localstack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Somebody's access to the three APIs. Safe for use by several threads. */
public final class ExchangeClient {
    private final ServiceAddresses at;
    private final Session session;

    private ExchangeClient(ServiceAddresses at, Session session) {
        this.at = at;
        this.session = session;
    }

    /**
     * Signs in.
     *
     * @throws UnexpectedAnswerException when name or password are wrong
     */
    public static ExchangeClient signIn(ServiceAddresses at, String username, String password) {
        Session session = new Session(at.liaison(), username, password);
        var unused = session.token();
        return new ExchangeClient(at, session);
    }

    /** The same person, speaking to other replicas. */
    public ExchangeClient at(ServiceAddresses others) {
        return new ExchangeClient(others, session);
    }

    public String token() {
        return session.token();
    }

    /** Account, contact, office and roles of the caller. */
    public JsonNode me() {
        return liaison("GET", "/me", null).require(200).json();
    }

    public Answer issueAlert(JsonNode alert) {
        return alerts("POST", "/alerts", alert);
    }

    /** Issues with an {@code Idempotency-Key}: the same key and body make one alert however often they are sent. */
    public Answer issueAlert(JsonNode alert, String idempotencyKey) {
        return send(at.alerts(), "POST", "/alerts", alert, Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer alert(String alertId) {
        return alerts("GET", "/alerts/" + alertId, null);
    }

    /** The next version, on top of the one that has the tag. */
    public Answer updateAlert(String alertId, String etag, JsonNode alert) {
        return send(at.alerts(), "PUT", "/alerts/" + alertId, alert, Map.of("If-Match", etag));
    }

    public Answer cancelAlert(String alertId, String etag, JsonNode cancellation) {
        return send(
                at.alerts(), "POST", "/alerts/" + alertId + "/cancellation", cancellation, Map.of("If-Match", etag));
    }

    /** Says for the own office: {@code READ}, {@code ACCEPTED} or {@code DECLINED}. */
    public Answer receipt(String alertId, String state) {
        return receipt(alertId, Json.object().put("state", state));
    }

    public Answer receipt(String alertId, JsonNode receipt) {
        return alerts("POST", "/alerts/" + alertId + "/receipts", receipt);
    }

    public Answer outcome(String alertId, JsonNode outcome) {
        return alerts("POST", "/alerts/" + alertId + "/outcome", outcome);
    }

    public Answer remark(String alertId, JsonNode remark) {
        return alerts("POST", "/alerts/" + alertId + "/remarks", remark);
    }

    /** Asks other offices for information. */
    public Answer ask(JsonNode request) {
        return alerts("POST", "/requests", request);
    }

    /** Says for the own office what becomes of a request. */
    public Answer answer(String requestId, String etag, JsonNode answer) {
        return send(at.alerts(), "POST", "/requests/" + requestId + "/answer", answer, Map.of("If-Match", etag));
    }

    public Answer withdrawRequest(String requestId, String etag) {
        return send(at.alerts(), "POST", "/requests/" + requestId + "/withdrawal", null, Map.of("If-Match", etag));
    }

    public Answer message(String requestId, JsonNode message) {
        return alerts("POST", "/requests/" + requestId + "/messages", message);
    }

    public Answer recipients(String alertId) {
        return alerts("GET", "/alerts/" + alertId + "/recipients", null);
    }

    /** Says that a screen shows the notice. */
    public Answer delivered(String notificationId) {
        return notifications("POST", "/notifications/" + notificationId + "/delivered", null);
    }

    /** The live stream from now on. */
    public LiveStream stream() {
        return stream(OptionalLong.empty());
    }

    /** The live stream from after that event on. */
    public LiveStream stream(OptionalLong lastEventId) {
        Map<String, String> headers = headers(Map.of("Accept", "text/event-stream"));
        lastEventId.ifPresent(id -> headers.put("Last-Event-ID", Long.toString(id)));
        return LiveStream.open(at.notifications().resolve("/api/v1/stream"), headers);
    }

    /** Any other request to alert-service; the path without {@code /api/v1}. */
    public Answer alerts(String method, String path, @Nullable JsonNode body) {
        return send(at.alerts(), method, path, body, Map.of());
    }

    /** The same with headers of the caller's choice. */
    public Answer alerts(String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
        return send(at.alerts(), method, path, body, headers);
    }

    /** Any other request to liaison-registry. */
    public Answer liaison(String method, String path, @Nullable JsonNode body) {
        return send(at.liaison(), method, path, body, Map.of());
    }

    /** Any other request to notification-service. */
    public Answer notifications(String method, String path, @Nullable JsonNode body) {
        return send(at.notifications(), method, path, body, Map.of());
    }

    private Answer send(URI service, String method, String path, @Nullable JsonNode body, Map<String, String> more) {
        Map<String, String> headers = headers(more);
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return Http.send(method, service.resolve("/api/v1" + path), headers, body == null ? null : Json.bytes(body));
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + session.token());
        return headers;
    }
}
