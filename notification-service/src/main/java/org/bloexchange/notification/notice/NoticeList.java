package org.bloexchange.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Page;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.jspecify.annotations.Nullable;

/** A contact's own notices. */
@ApplicationScoped
class NoticeList {

    private static final String LIST = """
            select n.counter, n.id, n.type, n.alert_id, n.version, n.urgency, n.offices[1] as office, n.created_at,
                n.delivered_at, n.seen_at, n.settled_at
            from notice n
            where n.contact_id = ? and n.counter < ? and n.withdrawn_at is null
                and (not ? or n.seen_at is null) and (not ? or n.settled_at is null)
            order by n.counter desc limit ?""";

    private final Database database;
    private final InstantSource clock;

    NoticeList(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Row(long counter, NotificationView view) {}

    /** Newest first; withdrawn ones are not there any more. */
    Page<NotificationView> of(UUID contact, boolean unseen, boolean open, @Nullable String cursor, int limit) {
        long before = cursor == null ? Long.MAX_VALUE : counterOf(cursor);
        List<Row> rows = database.query(
                LIST,
                parameters -> parameters
                        .uuid(contact)
                        .number(before)
                        .flag(unseen)
                        .flag(open)
                        .number(limit + 1L),
                row -> new Row(
                        row.getLong("counter"),
                        new NotificationView(
                                Columns.uuid(row, "id"),
                                NoticeType.valueOf(Columns.text(row, "type")),
                                Columns.uuid(row, "alert_id"),
                                row.getLong("version"),
                                Columns.text(row, "urgency"),
                                Columns.text(row, "office"),
                                Columns.time(row, "created_at"),
                                Columns.timeOrNull(row, "delivered_at"),
                                Columns.timeOrNull(row, "seen_at"),
                                Columns.timeOrNull(row, "settled_at"))));
        List<Row> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit
                ? Cursor.encode(Long.toString(shown.getLast().counter()))
                : null;
        return new Page<>(shown.stream().map(Row::view).toList(), next);
    }

    /** Marks it seen, once for all devices; whether the contact has such a notice. */
    @Transactional
    boolean seen(UUID notice, UUID contact) {
        return database.update(
                        "update notice set seen_at = coalesce(seen_at, ?) where id = ? and contact_id = ?",
                        parameters ->
                                parameters.time(clock.instant()).uuid(notice).uuid(contact))
                > 0;
    }

    private static long counterOf(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.malformed();
        }
    }
}
