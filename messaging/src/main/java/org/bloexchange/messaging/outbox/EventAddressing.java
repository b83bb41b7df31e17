package org.bloexchange.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.EventIds;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.TopicName;
import org.bloexchange.messaging.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Addresses a draft to one reading country: derives its id, names its topic, writes its headers. */
public final class EventAddressing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Topics topics;
    private final World world;

    /** For one world and its topics. */
    public EventAddressing(Topics topics, World world) {
        this.topics = topics;
        this.world = world;
    }

    /**
     * The record for one reader.
     *
     * @param reader country in upper or lower case, or {@code all}
     * @param payload the draft's data, or null for a tombstone
     * @throws EventTooLargeException if the data is over the limit
     * @throws IllegalArgumentException if the stream does not carry that type, the writer is not the source's country, or
     *     a tombstone is written where none belongs: a fault of the caller
     */
    OutboxRecord address(
            EventDraft draft, String stream, String key, String reader, String writer, byte @Nullable [] payload) {
        StreamDefinition definition = topics.catalogue().stream(stream);
        String schema = definition.schemas().get(draft.type());
        if (schema == null) {
            throw new IllegalArgumentException(stream + " does not carry " + draft.type());
        }
        if (!Sources.countryOf(draft.source()).equals(java.util.Optional.of(writer.toUpperCase(Locale.ROOT)))) {
            throw new IllegalArgumentException(draft.source() + " cannot write for " + writer);
        }
        if (payload == null && !definition.tombstones()) {
            throw new IllegalArgumentException(stream + " takes no tombstones");
        }
        if (payload != null && payload.length > EventTooLargeException.LIMIT_BYTES) {
            throw new EventTooLargeException(draft.type(), payload.length);
        }
        String topic = topics.topic(reader, stream, writer);
        return new OutboxRecord(
                draft.subject(), topic, key, headers(draft, schema, readingCountry(reader), payload), payload);
    }

    private static String readingCountry(String reader) {
        return reader.equals(TopicName.EVERYONE) ? TopicName.EVERYONE : reader.toLowerCase(Locale.ROOT);
    }

    private String headers(EventDraft draft, String schema, String reader, byte @Nullable [] payload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Headers.SPEC_VERSION, "1.0");
        headers.put(
                Headers.ID,
                EventIds.derive(draft.type(), draft.subject(), draft.sequence(), reader)
                        .toString());
        headers.put(Headers.SOURCE, draft.source());
        headers.put(Headers.TYPE, draft.type());
        headers.put(Headers.SUBJECT, draft.subject());
        headers.put(Headers.TIME, draft.time().toString());
        headers.put(Headers.RECORDED_TIME, draft.recordedTime().toString());
        headers.put(Headers.SEQUENCE, Long.toString(draft.sequence()));
        headers.put(Headers.WORLD, world.code());
        headers.put(
                Headers.CORRELATION_ID,
                EventIds.ofChange(draft.subject(), draft.sequence()).toString());
        if (payload != null) {
            headers.put(Headers.DATA_SCHEMA, Headers.SCHEMA_BASE + schema);
            headers.put(Headers.CONTENT_TYPE, "application/json");
        }
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is always JSON", e);
        }
    }
}
