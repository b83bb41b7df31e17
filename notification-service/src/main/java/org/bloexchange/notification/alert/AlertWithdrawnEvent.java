package org.bloexchange.notification.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;

/** What this service reads of {@code blo.alert.withdrawn.v1}. */
record AlertWithdrawnEvent(UUID alertId, long version, List<String> offices) {

    AlertWithdrawnEvent {
        requireNonNull(alertId);
        offices = List.copyOf(offices);
    }
}
