package org.bloexchange.alert.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.event.ResponseEvents;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.RemarkRows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.messaging.republish.RepublishSource.Page;

/** The part of stream {@code responses} that no recipient's row leads to: remarks, in the order they were made. */
@ApplicationScoped
class RemarksAgain {

    /** Where a cursor of this part begins. */
    static final String BEGIN = "remarks/";

    private final Database database;
    private final ResponseEvents events;

    RemarksAgain(Database database, ResponseEvents events) {
        this.database = database;
        this.events = events;
    }

    long count(Instant since) {
        return database.first(Sql.of("select count(*) from remark where at >= ?", since), row -> row.getLong(1))
                .orElseThrow();
    }

    /** Nothing is locked: a remark never changes. */
    Page page(Instant since, String cursor, int limit) {
        Sql sql = Sql.of("select " + RemarkRows.COLUMNS + " from remark x join alert a on a.id = x.alert_id")
                .add("where x.at >= ?", since);
        if (!cursor.equals(BEGIN)) {
            String[] after = cursor.substring(BEGIN.length()).split("/", -1);
            sql.add(
                    "and (x.at, x.alert_id, x.id) > (?, ?, ?)",
                    Instant.parse(after[0]),
                    UUID.fromString(after[1]),
                    UUID.fromString(after[2]));
        }
        List<Remark> remarks =
                database.list(sql.add("order by x.at, x.alert_id, x.id limit ?", limit), RemarkRows::read);
        String next = remarks.size() < limit ? null : endOf(remarks.getLast());
        return new Page(remarks.stream().map(events::made).flatMap(List::stream).toList(), remarks.size(), next);
    }

    private static String endOf(Remark last) {
        return BEGIN + last.at() + "/" + last.alertId() + "/" + last.remarkId();
    }
}
