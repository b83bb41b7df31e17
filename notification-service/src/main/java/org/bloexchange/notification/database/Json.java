package org.bloexchange.notification.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON as columns and events carry it: times as RFC 3339 text, absent where there is no value. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private Json() {}

    /** A value of ours as text; ours can always be written. */
    public static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of this service cannot be written as JSON", e);
        }
    }

    /** A JSON array of ours, as a statement aggregates one. */
    public static <T> List<T> list(String json, Class<T> element) {
        try {
            return MAPPER.readerForListOf(element).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A statement of this service does not give " + element.getSimpleName(), e);
        }
    }

    /** As bytes, UTF-8. */
    public static byte[] bytesOf(Object value) {
        return of(value).getBytes(StandardCharsets.UTF_8);
    }
}
