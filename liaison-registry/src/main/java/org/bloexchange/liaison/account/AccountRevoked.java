package org.bloexchange.liaison.account;

import java.time.Instant;
import java.util.UUID;

/** Data of {@code blo.account.revoked.v1}. */
record AccountRevoked(UUID accountId, String country, Instant revokedAt, RevocationReason reason, long version) {

    static final String TYPE = "blo.account.revoked.v1";

    static AccountRevoked of(AccountRevocation revocation) {
        return new AccountRevoked(
                revocation.accountId, revocation.country, revocation.revokedAt, revocation.reason, revocation.version);
    }
}
