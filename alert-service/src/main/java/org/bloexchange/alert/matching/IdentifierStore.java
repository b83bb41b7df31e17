package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.messaging.AfterCommit;

/** Keeps the identifiers of an alert in step with its versions. */
@ApplicationScoped
public class IdentifierStore {

    private final Database database;
    private final MatchSignal matcher;
    private final AfterCommit afterCommit;

    IdentifierStore(Database database, MatchSignal matcher, AfterCommit afterCommit) {
        this.database = database;
        this.matcher = matcher;
        this.afterCommit = afterCommit;
    }

    /**
     * Follows the next version, in the caller's transaction, the alert's row locked: what it names no more ends with the
     * version before, what it names now begins with it. Whoever may learn of the alert can have changed too, so it is
     * compared again; a cancelled one is compared no more.
     */
    public void follow(AlertVersion next) {
        IdentifierRows present = IdentifierRows.of(List.of(next));
        boolean live = next.state() != AlertState.CANCELLED;
        database.update(Sql.of(
                        "with gone as (update identifier t set live = false, until_version = ?", next.version() - 1)
                .add("where t.alert_id = ? and t.until_version is null", next.alertId())
                .add("and not exists (select from")
                .add(present.source())
                .add(
                        "where i.type = t.type and i.key = t.key)), kept as (update identifier t set open = ?, live = ?",
                        IdentifierRows.isOpen(next),
                        live)
                .add("from")
                .add(present.source())
                .add(
                        "where t.alert_id = ? and t.until_version is null and t.type = i.type and t.key = i.key",
                        next.alertId())
                .add("and (t.open <> ? or t.live <> ?))", IdentifierRows.isOpen(next), live)
                .add(present.insertIdentifiers())
                .add("where not exists (select from identifier t where t.alert_id = i.alert_id and t.type = i.type")
                .add("and t.key = i.key and t.until_version is null)"));
        if (live && !present.isEmpty()) {
            database.update(present.insertIntoQueue());
            afterCommit.run(matcher::wake);
        }
    }
}
