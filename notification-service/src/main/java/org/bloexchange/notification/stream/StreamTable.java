package org.bloexchange.notification.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.notice.Notice;
import org.jspecify.annotations.Nullable;

/** What streams read of the tables, for many of them in one statement. */
@ApplicationScoped
class StreamTable {

    /** A page of one stream at most; below the buffer, so that reading alone cuts nobody off. */
    static final int PAGE = 200;

    private static final String AFTER = """
            select w.place, coalesce(c.counter, 0) as up_to, %s
            from unnest(?::uuid[], ?::bigint[]) with ordinality as w (contact_id, cursor, place)
            left join contact_counter c on c.contact_id = w.contact_id
            left join lateral (
                select * from notice m
                where m.contact_id = w.contact_id and m.counter > w.cursor and m.withdrawn_at is null
                order by m.counter limit ?
            ) n on true
            order by w.place, n.counter""".formatted(Notice.COLUMNS);

    private static final String UNDELIVERED = AFTER.replace(
            "m.withdrawn_at is null",
            "m.withdrawn_at is null and m.delivered_at is null and m.settled_at is null and m.created_at >= ?");

    private final Database database;

    StreamTable(Database database) {
        this.database = database;
    }

    /** Where to read from, and for whom. */
    record Want(UUID contact, long cursor) {}

    /** A row for the want at that place; without a notice if there is none. */
    record Row(int place, long upTo, @Nullable Notice notice) {}

    /** Notices after the cursors. */
    List<Row> after(List<Want> wants) {
        return database.query(
                AFTER,
                parameters -> parameters
                        .uuids(wants, Want::contact)
                        .numbers(wants, Want::cursor)
                        .number(PAGE),
                StreamTable::row);
    }

    /** Of these, what no device has, is open and came since then. */
    List<Row> undelivered(List<Want> wants, Instant since) {
        return database.query(
                UNDELIVERED,
                parameters -> parameters
                        .uuids(wants, Want::contact)
                        .numbers(wants, Want::cursor)
                        .time(since)
                        .number(PAGE),
                StreamTable::row);
    }

    /** The newest number of each contact that has one. */
    Map<UUID, Long> counters(Collection<UUID> contacts) {
        Map<UUID, Long> counters = new HashMap<>();
        database.query(
                "select contact_id, counter from contact_counter where contact_id = any(?::uuid[])",
                parameters -> parameters.uuids(contacts),
                row -> counters.put(Columns.uuid(row, "contact_id"), row.getLong("counter")));
        return counters;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("place") - 1,
                row.getLong("up_to"),
                row.getObject("id", UUID.class) == null ? null : Notice.read(row));
    }
}
