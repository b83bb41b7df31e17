package org.bloexchange.alert.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.policy.RemarkPolicy;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.RemarkRows;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.jspecify.annotations.Nullable;

/** Remarks in the database. */
@ApplicationScoped
class RemarkStore {

    private final Database database;

    RemarkStore(Database database) {
        this.database = database;
    }

    /** What of an alert decides about a remark under it. */
    record Subject(String reference, String originator) {}

    /**
     * The alert, if the reader may see it, its row locked until the transaction ends: the recipients stay who they are,
     * and remarks under one alert are made one after the other.
     */
    Optional<Subject> lock(UUID alertId, Reach reach) {
        Sql sql = AlertPolicy.one(alertId, reach)
                .add("select a.reference, a.originator_office from s join alert a on a.id = s.id")
                .add("for no key update of a");
        return database.first(sql, row -> new Subject(row.getString(1), row.getString(2)));
    }

    /** The offices an alert is addressed to now. */
    List<String> recipients(UUID alertId) {
        return database.list(
                Sql.of("select office from recipient where alert_id = ? and until_version is null", alertId)
                        .add("order by office"),
                row -> row.getString(1));
    }

    void write(Remark remark, Author author) {
        database.update(Sql.of(
                "insert into remark (alert_id, id, office, country, addressees, phrase, text, language, at, author,"
                        + " author_function) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                remark.alertId(),
                remark.remarkId(),
                remark.office(),
                remark.country(),
                remark.addressees(),
                remark.phrase(),
                remark.text(),
                remark.language(),
                remark.at(),
                author.account(),
                author.function()));
    }

    /**
     * The oldest first that the reader may see, at most that many; empty where there is no such alert for the reader.
     *
     * @param after where the page before ended
     */
    Optional<List<Remark>> page(UUID alertId, Reach reach, @Nullable UUID after, int limit) {
        Sql wanted = after == null ? Sql.of("") : Sql.of("and x.id > ?", after);
        return find(alertId, reach, wanted, limit);
    }

    /** The one of that id, if the reader may see the alert and it. */
    Optional<Remark> one(UUID alertId, UUID remarkId, Reach reach) {
        return find(alertId, reach, Sql.of("and x.id = ?", remarkId), 1).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** One statement tells an alert without remarks from one that is not there. */
    private Optional<List<Remark>> find(UUID alertId, Reach reach, Sql wanted, int limit) {
        Sql sql = AlertPolicy.one(alertId, reach)
                .add("select " + RemarkRows.COLUMNS + " from s join alert a on a.id = s.id left join lateral (")
                .add("select x.* from remark x where x.alert_id = a.id and")
                .add(RemarkPolicy.sees(reach))
                .add(wanted)
                .add("order by x.id limit ?) x on true order by x.id", limit);
        List<Optional<Remark>> found = database.list(
                sql, row -> Rows.idOrNull(row, "id") == null ? Optional.empty() : Optional.of(RemarkRows.read(row)));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().flatMap(Optional::stream).toList());
    }
}
