package org.bloexchange.alert.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version says otherwise than the one before it.
 *
 * @param pointer of the field, RFC 6901
 * @param before absent where nothing was said
 * @param after absent where nothing is said any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        String pointer,
        @Schema(implementation = Object.class) @Nullable JsonNode before,
        @Schema(implementation = Object.class) @Nullable JsonNode after) {}
