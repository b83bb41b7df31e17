package org.bloexchange.alert.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.ShareState;

/** Asks in the database. */
@ApplicationScoped
class ShareStore {

    private final Database database;

    ShareStore(Database database) {
        this.database = database;
    }

    /** The asks a reader may see, oldest first; empty if there is no such alert for it. */
    Optional<List<ShareView>> of(UUID alertId, Reach reach) {
        Sql sql = AlertPolicy.one(alertId, reach)
                .add("select x.* from s join alert a on a.id = s.id left join (recipient r join share x")
                .add("on x.alert_id = r.alert_id and x.office = r.office) on r.alert_id = a.id and")
                .add(AlertPolicy.seesRecipient(reach))
                .add("order by x.asked_at, x.id");
        List<ShareView> found = new ArrayList<>();
        List<Boolean> rows = database.list(sql, row -> {
            if (row.getString("office") != null) {
                found.add(view(row));
            }
            return true;
        });
        return rows.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** One ask a reader may see. */
    Optional<ShareView> find(UUID alertId, UUID id, Reach reach) {
        return database.first(
                AlertPolicy.one(alertId, reach)
                        .add(
                                "select x.* from s join alert a on a.id = s.id join share x on x.alert_id = a.id and x.id = ?",
                                id)
                        .add("join recipient r on r.alert_id = a.id and r.office = x.office and")
                        .add(AlertPolicy.seesRecipient(reach)),
                ShareStore::view);
    }

    /** The office that issued the alert. */
    Originator senderOf(UUID alertId) {
        return database.first(
                        Sql.of("select originator_office from alert where id = ?", alertId),
                        row -> Originator.of(row.getString(1)))
                .orElseThrow();
    }

    /** How often the office asked; to be counted once its row as a recipient is locked. */
    int count(UUID alertId, String office) {
        return database.first(
                        Sql.of("select count(*) from share where alert_id = ? and office = ?", alertId, office),
                        row -> row.getInt(1))
                .orElseThrow();
    }

    void write(UUID alertId, ShareView ask, Author author) {
        database.update(Sql.of(
                "insert into share (id, alert_id, office, offices, reason, asked_at, author, author_function, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ask.shareId(),
                alertId,
                ask.office(),
                ask.offices(),
                ask.reason(),
                ask.askedAt(),
                author.account(),
                author.function(),
                ask.state()));
    }

    /** The ask, its row locked until the transaction ends. */
    Optional<ShareView> lock(UUID alertId, UUID id) {
        return database.first(
                Sql.of("select * from share where alert_id = ? and id = ? for update", alertId, id), ShareStore::view);
    }

    void decide(ShareView decided, Author author) {
        database.update(Sql.of(
                "update share set state = ?, decision_reason = ?, version = ?, decided_at = ?, decider = ?,"
                        + " decider_function = ? where id = ?",
                decided.state(),
                decided.decisionReason(),
                decided.version(),
                decided.decidedAt(),
                author.account(),
                author.function(),
                decided.shareId()));
    }

    private static ShareView view(ResultSet row) throws SQLException {
        return new ShareView(
                Rows.id(row, "id"),
                row.getString("office"),
                Rows.texts(row, "offices"),
                row.getString("reason"),
                Rows.word(row, "state", ShareState.class),
                Rows.time(row, "asked_at"),
                row.getString("decision_reason"),
                Rows.numberOrNull(row, "version"),
                Rows.timeOrNull(row, "decided_at"));
    }
}
