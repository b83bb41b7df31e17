package org.bloexchange.localstack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Somebody signed in; signs in again before the token runs out. */
final class Session {
    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(1);

    private final URI liaison;
    private final String username;
    private final String password;
    private String token = "";
    private Instant expiresAt = Instant.EPOCH;

    Session(URI liaison, String username, String password) {
        this.liaison = liaison;
        this.username = username;
        this.password = password;
    }

    synchronized String token() {
        if (Instant.now().isAfter(expiresAt.minus(BEFORE_EXPIRY))) {
            signIn();
        }
        return token;
    }

    private void signIn() {
        byte[] body = Json.bytes(Json.object().put("username", username).put("password", password));
        JsonNode session = Http.send(
                        "POST", liaison.resolve("/api/v1/sessions"), Map.of("Content-Type", "application/json"), body)
                .require(201)
                .json();
        token = session.path("accessToken").asText();
        expiresAt = Instant.parse(session.path("expiresAt").asText());
    }
}
