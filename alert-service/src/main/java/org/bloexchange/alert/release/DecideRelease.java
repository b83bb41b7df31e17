package org.bloexchange.alert.release;

import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.document.Words;
import org.jspecify.annotations.Nullable;

/**
 * A decision on an alert that waits.
 *
 * @param reason mandatory with REFUSE: the officer and the own country's recipients read it
 */
public record DecideRelease(
        @NotNull @Nullable Decision decision,
        @Words(max = 1000) @Nullable String reason) {

    /** What can be decided. */
    public enum Decision {
        RELEASE,
        REFUSE
    }
}
