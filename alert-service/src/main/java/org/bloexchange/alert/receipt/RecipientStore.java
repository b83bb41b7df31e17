package org.bloexchange.alert.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.receipt.ReceiptRules.Change;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;

/** Recipients in the database. Everybody who locks several of one or more alerts locks them by alert and office. */
@ApplicationScoped
class RecipientStore {

    private final Database database;

    RecipientStore(Database database) {
        this.database = database;
    }

    /**
     * The office as a recipient of an alert it may see, locked until the transaction ends. It is read by a statement of
     * its own: whoever waited for the lock must see what the other one wrote.
     */
    Optional<Recipient> lock(UUID alertId, Reach reach, String office) {
        Sql lock = AlertPolicy.one(alertId, reach)
                .add("select 1 from s join recipient r on r.alert_id = s.id and r.office = ? for update of r", office);
        if (database.first(lock, row -> true).isEmpty()) {
            return Optional.empty();
        }
        return database.first(
                Sql.of("select " + Recipient.COLUMNS + " from alert a join recipient r on r.alert_id = a.id")
                        .add("where a.id = ? and r.office = ?", alertId, office),
                Recipient::read);
    }

    /** The recipients of an alert the reader may see the standing of. */
    List<Recipient> of(UUID alertId, Reach reach) {
        Sql sql = AlertPolicy.one(alertId, reach)
                .add("select " + Recipient.COLUMNS + " from s join alert a on a.id = s.id")
                .add("join recipient r on r.alert_id = a.id and")
                .add(AlertPolicy.seesRecipient(reach))
                .add("order by r.office");
        return database.list(sql, Recipient::read);
    }

    /** Writes a receipt and its line of history; the recipient as it stands then. */
    Recipient write(Recipient recipient, Change change, Author author, Instant now) {
        long count = recipient.change() + 1;
        Sql sql = Sql.of("with r as (update recipient set change = ?,", count)
                .add(facts(change, now))
                .add("where alert_id = ? and office = ? returning *)", recipient.alertId(), recipient.office())
                .add(
                        """
                        , h as (
                            insert into receipt (alert_id, office, change, state, version, reason, at, recorded_at,
                                author, author_function)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))""",
                        recipient.alertId(),
                        recipient.office(),
                        count,
                        change.answer(),
                        change.version(),
                        change.reason(),
                        now,
                        now,
                        author.account(),
                        author.function())
                .add("select " + Recipient.COLUMNS + " from r join alert a on a.id = r.alert_id");
        return database.first(sql, Recipient::read).orElseThrow();
    }

    private static Sql facts(Change change, Instant now) {
        return switch (change.answer()) {
            case READ -> Sql.of("read_version = ?, read_at = ?", change.version(), now);
            case ACCEPTED, DECLINED ->
                Sql.of(
                        "decision = ?, decision_version = ?, decided_at = ?, reason = ?",
                        change.answer(),
                        change.version(),
                        now,
                        change.reason());
        };
    }
}
