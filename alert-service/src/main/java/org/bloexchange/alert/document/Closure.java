package org.bloexchange.alert.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What the sender says at the end of an alert; it stays visible. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Closure(@Words(max = 1000) @Nullable String text) {}
