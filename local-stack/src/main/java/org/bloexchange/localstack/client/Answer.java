package org.bloexchange.localstack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What a service answered. */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {
    /** Itself, when it has that status. */
    public Answer require(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswerException(this, expected);
        }
        return this;
    }

    public JsonNode json() {
        return Json.parse(body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The version tag, to be sent back with a change. */
    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new IllegalStateException(request + " gave no ETag"));
    }
}
