package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.vocabulary.CancellationReason;
import org.jspecify.annotations.Nullable;

/** Why an alert was cancelled; it stays visible, struck through. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Cancellation(
        @NotNull CancellationReason reason,
        @Words(max = 1000) @Nullable String text) {}
