package org.bloexchange.alert.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.messaging.AfterCommit;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;

/** Keeps, per account, the last time its tokens were taken back. */
@ApplicationScoped
class RevocationHandler implements StreamHandler {

    static final String STREAM = "revocations";

    private final Database database;
    private final RevocationList list;
    private final AfterCommit afterCommit;

    RevocationHandler(Database database, RevocationList list, AfterCommit afterCommit) {
        this.database = database;
        this.list = list;
        this.afterCommit = afterCommit;
    }

    @Override
    public String stream() {
        return STREAM;
    }

    @Override
    public void handle(List<InboundEvent> events) {
        for (InboundEvent event : events) {
            AccountRevoked revoked = event.dataAs(AccountRevoked.class);
            if (!event.key().equals(revoked.accountId().toString())) {
                throw new UnprocessableEventException(QuarantineReason.WRONG_KEY, "the key is not the account's");
            }
            keep(revoked, event.sequence());
        }
        afterCommit.run(list::refresh);
    }

    private void keep(AccountRevoked revoked, long sequence) {
        database.update(Sql.of("""
                insert into revoked_account as t (account_id, revoked_at, reason, sequence) values (?, ?, ?, ?)
                on conflict (account_id) do update set revoked_at = excluded.revoked_at, reason = excluded.reason,
                    sequence = excluded.sequence
                where excluded.sequence > t.sequence""", revoked.accountId().toString(), revoked.revokedAt(), revoked.reason(), sequence));
    }
}
