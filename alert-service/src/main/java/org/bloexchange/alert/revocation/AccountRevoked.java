package org.bloexchange.alert.revocation;

import java.time.Instant;
import java.util.UUID;

/** What this service takes from {@code blo.account.revoked.v1}. */
record AccountRevoked(UUID accountId, Instant revokedAt, String reason) {}
