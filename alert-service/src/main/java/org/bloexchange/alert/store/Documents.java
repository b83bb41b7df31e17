package org.bloexchange.alert.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * JSON inside: documents in the database and data of events. Tolerant when reading, so that a replica of the last release
 * can read what the next one wrote; times keep the offset they were written with.
 */
public final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JsonMapper WITHOUT_NULLS =
            JSON.rebuild().serializationInclusion(JsonInclude.Include.NON_NULL).build();

    private Documents() {}

    /** A document as text. */
    public static String write(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Cannot write " + document.getClass().getSimpleName(), e);
        }
    }

    /** A document as text, without what it does not say. */
    public static String writeWithoutNulls(Object document) {
        try {
            return WITHOUT_NULLS.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Cannot write " + document.getClass().getSimpleName(), e);
        }
    }

    /** A document as UTF-8. */
    public static byte[] bytes(Object document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Cannot write " + document.getClass().getSimpleName(), e);
        }
    }

    /** A document as a tree. */
    public static ObjectNode tree(Object document) {
        return JSON.valueToTree(document);
    }

    /** A word of a closed list as it stands in documents. */
    public static String wordOf(Object word) {
        return JSON.valueToTree(word).asText();
    }

    /** What was written by {@link #write}. */
    public static <T> T read(String document, Class<T> form) {
        try {
            return JSON.readValue(document, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored document is not a " + form.getSimpleName(), e);
        }
    }
}
