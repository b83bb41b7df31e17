package org.bloexchange.notification.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code blo.alert.issued.v1}, {@code .submitted.v1}, {@code .updated.v1} and {@code .cancelled.v1}: whom it is for.
 * Its content is not read, so it cannot leak from here.
 *
 * @param history whether it is an office's record of the past, of which nobody is told; absent means no
 */
record AlertEvent(
        UUID alertId,
        long version,
        String urgency,
        Originator originator,
        List<String> audience,
        @Nullable Boolean history) {

    AlertEvent {
        requireNonNull(alertId);
        requireNonNull(urgency);
        requireNonNull(originator);
        audience = List.copyOf(audience);
    }

    /** Whose alert it is. */
    record Originator(String office, String country) {
        Originator {
            requireNonNull(office);
            requireNonNull(country);
        }
    }
}
