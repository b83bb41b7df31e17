package org.bloexchange.liaison.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.bloexchange.liaison.publishing.EventData;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Says that an account's tokens no longer count, to its own country's services. */
@ApplicationScoped
public class RevocationEvents {

    static final String STREAM = "revocations";

    private final Outbox outbox;
    private final EventData data;

    RevocationEvents(Outbox outbox, EventData data) {
        this.outbox = outbox;
        this.data = data;
    }

    /** That an account was revoked. */
    public OutboxRecord revoked(AccountRevocation revocation) {
        String account = revocation.accountId.toString();
        EventDraft draft = new EventDraft(
                AccountRevoked.TYPE,
                Sources.country(revocation.country),
                account,
                revocation.version,
                revocation.revokedAt,
                revocation.revokedAt,
                data.of(AccountRevoked.of(revocation)));
        return outbox.record(draft, STREAM, account, revocation.country, revocation.country);
    }
}
