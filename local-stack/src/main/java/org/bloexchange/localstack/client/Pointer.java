package org.bloexchange.localstack.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event of the live stream: that there is something, never what.
 *
 * @param id the counter of the contact
 * @param receivedNanos when it arrived here, by {@link System#nanoTime()}
 */
public record Pointer(long id, String notificationId, String type, String alertId, int version, long receivedNanos) {
    static Pointer of(long id, JsonNode data, long receivedNanos) {
        return new Pointer(
                id,
                data.path("notificationId").asText(),
                data.path("type").asText(),
                data.path("alertId").asText(),
                data.path("version").asInt(),
                receivedNanos);
    }
}
