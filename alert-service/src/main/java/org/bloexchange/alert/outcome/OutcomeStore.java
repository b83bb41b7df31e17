package org.bloexchange.alert.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.reading.OutcomeView;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.OutcomeKind;

/** Outcomes in the database, every revision of them. */
@ApplicationScoped
class OutcomeStore {

    private final Database database;

    OutcomeStore(Database database) {
        this.database = database;
    }

    /** What the office reported last; to be asked once its row is locked, so that nobody else reports meanwhile. */
    Optional<OutcomeView> last(UUID alertId, String office, String country) {
        Sql sql = Sql.of(
                "select * from outcome where alert_id = ? and office = ? order by revision desc limit 1",
                alertId,
                office);
        return database.first(
                sql,
                row -> new OutcomeView(
                        office,
                        country,
                        Rows.word(row, "outcome", OutcomeKind.class),
                        row.getObject("linked_alert", UUID.class),
                        row.getString("text"),
                        Rows.time(row, "at"),
                        row.getInt("revision")));
    }

    void write(UUID alertId, OutcomeView outcome, Author author) {
        database.update(Sql.of(
                "insert into outcome (alert_id, office, revision, outcome, linked_alert, text, at, author, author_function)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                alertId,
                outcome.office(),
                outcome.revision(),
                outcome.outcome(),
                outcome.linkedAlert(),
                outcome.text(),
                outcome.at(),
                author.account(),
                author.function()));
    }
}
