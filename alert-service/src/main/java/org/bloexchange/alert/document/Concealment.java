package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.vocabulary.ConcealmentPlace;
import org.jspecify.annotations.Nullable;

/** How goods were hidden. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Concealment(
        @NotNull ConcealmentPlace place,
        @Words(max = 2000) @Nullable String method) {}
