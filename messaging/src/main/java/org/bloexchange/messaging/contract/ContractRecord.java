package org.bloexchange.messaging.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies on a topic, all of it that a contract speaks of.
 *
 * @param headers the record's headers as text
 * @param data the record's value; null for a tombstone
 */
public record ContractRecord(String topic, String key, Map<String, String> headers, byte @Nullable [] data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What the relay will send for a row of the outbox.
     *
     * @throws IllegalArgumentException if the row's headers are not a JSON object of strings
     */
    public static ContractRecord of(OutboxRecord row) {
        try {
            Map<String, String> headers = JSON.readValue(row.headers(), new TypeReference<Map<String, String>>() {});
            return new ContractRecord(row.topic(), row.key(), headers, row.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The headers are not a JSON object of strings", e);
        }
    }
}
