package org.bloexchange.notification.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.messaging.AfterCommit;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.database.Newest;

/** Keeps the revocations of all countries served. */
@ApplicationScoped
public class RevocationsHandler implements StreamHandler {

    private static final String UPSERT = """
            insert into revoked_account as r (account_id, country, revoked_at, reason, sequence)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::bigint[]) order by 1
            on conflict (account_id) do update set country = excluded.country, revoked_at = excluded.revoked_at,
                reason = excluded.reason, sequence = excluded.sequence
            where excluded.sequence > r.sequence""";

    private final Database database;
    private final AfterCommit afterCommit;
    private final RevokedTokens tokens;

    RevocationsHandler(Database database, AfterCommit afterCommit, RevokedTokens tokens) {
        this.database = database;
        this.afterCommit = afterCommit;
        this.tokens = tokens;
    }

    private record Row(AccountRevoked account, long sequence) {}

    @Override
    public String stream() {
        return "revocations";
    }

    @Override
    public void handle(List<InboundEvent> events) {
        List<Row> rows = new ArrayList<>();
        for (InboundEvent event : Newest.perSubject(events)) {
            AccountRevoked account = event.dataAs(AccountRevoked.class);
            if (!account.country().equals(event.sourceCountry())) {
                throw new UnprocessableEventException(
                        QuarantineReason.FOREIGN_WRITER, "the account is not of the writing country");
            }
            if (!account.accountId().toString().equals(event.subject())) {
                throw new UnprocessableEventException(QuarantineReason.WRONG_KEY, "the account is not the subject");
            }
            rows.add(new Row(account, event.sequence()));
        }
        database.update(UPSERT, parameters -> parameters
                .uuids(rows, row -> row.account().accountId())
                .texts(rows, row -> row.account().country())
                .times(rows, row -> row.account().revokedAt())
                .texts(rows, row -> row.account().reason())
                .numbers(rows, Row::sequence));
        // this replica knows at once, the others with their next look
        afterCommit.run(() -> rows.forEach(row ->
                tokens.add(row.account().accountId().toString(), row.account().revokedAt())));
    }
}
