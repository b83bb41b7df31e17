package org.bloexchange.liaison.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what an event says as JSON. */
@ApplicationScoped
public class EventData {

    private final ObjectMapper json;

    EventData(ObjectMapper json) {
        this.json = json;
    }

    /** The event's value: UTF-8, absent fields left out, times in UTC. */
    public byte[] of(Object fact) {
        try {
            return json.writeValueAsBytes(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of ours is always JSON", e);
        }
    }
}
