package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.vocabulary.HandlingCode;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the information.
 *
 * @param text the restriction in words; mandatory with H3
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Handling(
        @NotNull HandlingCode code,
        @Words(max = 1000) @Nullable String text) {

    /** What an alert carries if its officer says nothing. */
    public static final Handling PRESET = new Handling(HandlingCode.H0, null);
}
