package org.bloexchange.messaging.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Optional;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.messaging.topic.TopicName;
import org.jspecify.annotations.Nullable;

/**
 * A record that passed all checks of the envelope: the writer speaks for its own country, the world fits, the data is
 * JSON. What the data means is the handler's business.
 *
 * @param id with {@code source} the inbox key
 * @param data the parsed data; null for a tombstone
 */
public record InboundEvent(
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        Instant time,
        Instant recordedTime,
        TopicName topic,
        String key,
        @Nullable JsonNode data) {

    private static final ObjectReader TOLERANT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .reader();

    /** Whether the record says that its subject is gone. */
    public boolean isTombstone() {
        return data == null;
    }

    /**
     * The data as the service's own slim record; fields it does not know are ignored.
     *
     * @throws UnprocessableEventException if a field has a form the record cannot take, or there is no data
     */
    public <T> T dataAs(Class<T> form) {
        if (data == null) {
            throw new UnprocessableEventException(QuarantineReason.NULL_VALUE, "a tombstone has no data");
        }
        try {
            return TOLERANT.treeToValue(data, form);
        } catch (JsonProcessingException e) {
            throw new UnprocessableEventException(QuarantineReason.CONTRACT, "data does not fit " + type, e);
        }
    }

    /** The office that speaks, if an office does. */
    public Optional<String> sourceOffice() {
        return source.startsWith("/offices/") ? Optional.of(source.substring("/offices/".length())) : Optional.empty();
    }

    /** Upper-case code of the country that speaks; equals the topic's writer. */
    public String sourceCountry() {
        return Sources.countryOf(source).orElseThrow();
    }
}
