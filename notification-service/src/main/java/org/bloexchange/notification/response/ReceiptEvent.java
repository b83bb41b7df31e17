package org.bloexchange.notification.response;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code blo.receipt.accepted.v1} and {@code .declined.v1}; the reason is not among it. */
record ReceiptEvent(UUID alertId, String office, String country, long version, String state, Instant at) {

    ReceiptEvent {
        requireNonNull(alertId);
        requireNonNull(office);
        requireNonNull(country);
        requireNonNull(state);
        requireNonNull(at);
    }
}
