package org.bloexchange.alert.release;

import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.document.Words;
import org.jspecify.annotations.Nullable;

/** Why the national unit holds or recalls an alert. */
public record GiveReason(
        @NotNull @Words(max = 1000) @Nullable String reason) {}
