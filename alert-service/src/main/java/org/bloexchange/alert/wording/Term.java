package org.bloexchange.alert.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A code in words.
 *
 * @param code as it stands in alerts and events
 * @param label for a list to choose from
 * @param sentence what it means to a reader; only where the label alone is not enough
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Term(String code, String label, @Nullable String sentence) {}
