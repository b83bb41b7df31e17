package org.bloexchange.liaison.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.bloexchange.messaging.outbox.Outbox;

/** Makes an account's tokens count no longer, here at once and at the other services as soon as they hear of it. */
@ApplicationScoped
public class Revocations {

    private final RevocationEvents events;
    private final Outbox outbox;

    Revocations(RevocationEvents events, Outbox outbox) {
        this.events = events;
        this.outbox = outbox;
    }

    /** Revokes what the account was given until then. In the caller's transaction, which holds the account's row. */
    public AccountRevocation revoke(Account account, RevocationReason reason, Instant at) {
        AccountRevocation revocation = AccountRevocation.findById(account.id, LockModeType.PESSIMISTIC_WRITE);
        boolean first = revocation == null;
        if (first) {
            revocation = new AccountRevocation();
            revocation.accountId = account.id;
            revocation.country = account.country;
        }
        revocation.revokedAt = at;
        revocation.reason = reason;
        revocation.version++;
        if (first) {
            revocation.persist();
        }
        outbox.append(List.of(events.revoked(revocation)));
        return revocation;
    }
}
