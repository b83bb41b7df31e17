package org.bloexchange.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Page;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.database.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Who sees which deliveries: the sender's office all recipient offices as one state each, a recipient office its own rows,
 * a COORDINATOR what the offices of the own country see. For everybody else the two questions are asked as well and find
 * nothing, as for an alert that does not exist.
 */
@ApplicationScoped
class DeliveryQueries {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ROWS = """
            with rows as (
                select o.office, n.country, n.version, d.channel, d.state, d.reason, d.changed_at, n.contact_id, d.attempts
                from notice n cross join unnest(n.offices) as o (office) join delivery d on d.notice_id = n.id
                where n.alert_id = ? and n.type <> 'ALERT_WITHDRAWN'
                union all
                select r.office, r.country, r.version, 'SCREEN', 'WILL_NOT_SEND', 'NOBODY_TO_TELL', r.told_at, ?, 0
                from recipient r where r.alert_id = ? and r.nobody and r.version > 0
            )
            """;

    private static final String FOR_SENDER = ROWS + """
            , best as (
                select distinct on (office, version, channel)
                    office, country, version, channel, state, reason, changed_at, null::uuid as contact_id,
                    null::int as attempts
                from rows
                where exists (
                    select from alert_pointer p where p.alert_id = ?
                        and (p.originator_office = ? or ? and p.originator_country = ?))
                order by office, version, channel, array_position(?::text[], state), changed_at
            )
            select * from best where (office, version, channel) > (?, ?, ?) order by office, version, channel limit ?""";

    private static final String FOR_RECIPIENT = ROWS + """
            select * from rows
            where (office = ? or ? and country = ?) and (office, version, channel, contact_id) > (?, ?, ?, ?)
            order by office, version, channel, contact_id limit ?""";

    private final Database database;

    DeliveryQueries(Database database) {
        this.database = database;
    }

    Page<DeliveryView> ofAlert(UUID alert, Caller caller, @Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of("", "0", "", BEFORE_ALL.toString()) : Cursor.decode(cursor, 4);
        After place = After.of(after);
        boolean coordinator = caller.has(Roles.COORDINATOR);
        List<DeliveryView> sent = database.query(
                FOR_SENDER,
                parameters -> place.bind(rowsOf(parameters, alert)
                                .uuid(alert)
                                .text(caller.office())
                                .flag(coordinator)
                                .text(caller.country())
                                .texts(List.of(DeliveryState.values()), Enum::name))
                        .number(limit + 1L),
                DeliveryQueries::view);
        if (!sent.isEmpty()) {
            return page(sent, limit);
        }
        List<DeliveryView> received = database.query(
                FOR_RECIPIENT,
                parameters -> place.bind(rowsOf(parameters, alert)
                                .text(caller.office())
                                .flag(coordinator)
                                .text(caller.country()))
                        .uuid(place.contact())
                        .number(limit + 1L),
                DeliveryQueries::view);
        return page(received, limit);
    }

    private static Parameters rowsOf(Parameters parameters, UUID alert) throws SQLException {
        return parameters.uuid(alert).uuid(BEFORE_ALL).uuid(alert);
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        boolean own = contact != null && !contact.equals(BEFORE_ALL);
        return new DeliveryView(
                Columns.text(row, "office"),
                Columns.text(row, "country"),
                row.getLong("version"),
                Channel.valueOf(Columns.text(row, "channel")),
                DeliveryState.valueOf(Columns.text(row, "state")),
                row.getString("reason"),
                Columns.time(row, "changed_at"),
                own ? contact : null,
                own ? row.getInt("attempts") : null);
    }

    private static Page<DeliveryView> page(List<DeliveryView> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<DeliveryView> items = found.subList(0, limit);
        DeliveryView last = items.getLast();
        return new Page<>(
                items,
                Cursor.encode(
                        last.office(),
                        Long.toString(last.version()),
                        last.channel().name(),
                        Objects.requireNonNullElse(last.contactId(), BEFORE_ALL).toString()));
    }

    /** Where the page before ended. */
    private record After(String office, long version, String channel, UUID contact) {

        static After of(List<String> parts) {
            try {
                return new After(
                        parts.get(0), Long.parseLong(parts.get(1)), parts.get(2), UUID.fromString(parts.get(3)));
            } catch (IllegalArgumentException e) {
                throw Cursor.malformed();
            }
        }

        Parameters bind(Parameters parameters) throws SQLException {
            return parameters.text(office).number(version).text(channel);
        }
    }
}
