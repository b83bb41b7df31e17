package org.bloexchange.notification.duty;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's time on duty, from inclusive to exclusive; without an end it goes on until it is changed. */
public record Shift(UUID contactId, Instant from, @Nullable Instant until) {

    public Shift {
        requireNonNull(contactId);
        requireNonNull(from);
    }

    /** Whether that moment lies in it. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
