package org.bloexchange.notification.revocation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code blo.account.revoked.v1}. */
record AccountRevoked(UUID accountId, String country, Instant revokedAt, String reason) {

    AccountRevoked {
        requireNonNull(accountId);
        requireNonNull(country);
        requireNonNull(revokedAt);
        requireNonNull(reason);
    }
}
