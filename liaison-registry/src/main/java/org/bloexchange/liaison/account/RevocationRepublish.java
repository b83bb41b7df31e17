package org.bloexchange.liaison.account;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bloexchange.liaison.publishing.EntityRepublish;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Revocations again, each to its own country. */
@Singleton
class RevocationRepublish extends EntityRepublish<AccountRevocation, UUID> {

    private final RevocationEvents events;

    RevocationRepublish(EntityManager database, RevocationEvents events) {
        super(database, RevocationEvents.STREAM, AccountRevocation.class, "accountId", "revokedAt");
        this.events = events;
    }

    @Override
    protected UUID idOf(AccountRevocation revocation) {
        return revocation.accountId;
    }

    @Override
    protected UUID parse(String cursor) {
        return UUID.fromString(cursor);
    }

    @Override
    protected List<OutboxRecord> records(AccountRevocation revocation) {
        return List.of(events.revoked(revocation));
    }
}
