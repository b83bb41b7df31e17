package org.bloexchange.alert.sharing;

import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.document.Words;
import org.jspecify.annotations.Nullable;

/** What the office that issued the alert says to an ask. */
public record DecideShare(
        @NotNull @Nullable Decision decision,
        @Words(max = 1000) @Nullable String reason) {

    /** Yes or no. */
    public enum Decision {
        GRANTED,
        REFUSED
    }
}
