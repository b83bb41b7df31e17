package org.bloexchange.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.jspecify.annotations.Nullable;

/** A desk says that it has a notice. */
@ApplicationScoped
public class DeliveryConfirmation {

    /**
     * All in one statement: the notice, if it is the caller's; its delivery on the screen with the attempt; and for each of
     * its offices the first device that has this version. A withdrawal delivered, or what was withdrawn meanwhile, is
     * nothing a sender is told of.
     */
    private static final String CONFIRM = """
            with mine as (
                update notice set delivered_at = coalesce(delivered_at, ?) where id = ? and contact_id = ?
                returning id, type, alert_id, version, offices, country, withdrawn_at
            ), screen as (
                update delivery d set state = 'DELIVERED', reason = null, attempts = d.attempts + 1, changed_at = ?
                from mine m where d.notice_id = m.id and d.channel = 'SCREEN' and d.state in ('QUEUED', 'SENT')
                returning d.id, d.attempts, d.changed_at
            ), attempt as (
                insert into delivery_attempt (delivery_id, number, at, outcome)
                select id, attempts, changed_at, 'DELIVERED' from screen
            ), first as (
                insert into office_delivery (alert_id, office, version, country, channel, delivered_at)
                select m.alert_id, o.office, m.version, m.country, 'SCREEN', ?
                from mine m cross join unnest(m.offices) as o (office)
                where m.type <> 'ALERT_WITHDRAWN' and m.withdrawn_at is null
                order by o.office
                on conflict (alert_id, office, version) do nothing
                returning alert_id, office, version, country, channel, delivered_at
            )
            select f.alert_id, f.office, f.version, f.country, f.channel, f.delivered_at, p.originator_country
            from mine m left join first f on true
            left join alert_pointer p on p.alert_id = m.alert_id and p.reader = m.country""";

    private final Database database;
    private final DeliveryEvents events;
    private final Outbox outbox;
    private final InstantSource clock;

    DeliveryConfirmation(Database database, DeliveryEvents events, Outbox outbox, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record First(
            @Nullable DeliveryDelivered delivered, @Nullable String senderCountry) {}

    /**
     * Marks the notice delivered on the screen; the first device of an office also tells the sender. Doing it again
     * changes nothing.
     *
     * @return whether the contact has such a notice
     */
    @Transactional
    public boolean delivered(UUID noticeId, UUID contactId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<First> firsts = database.query(
                CONFIRM,
                parameters -> parameters
                        .time(now)
                        .uuid(noticeId)
                        .uuid(contactId)
                        .time(now)
                        .time(now),
                DeliveryConfirmation::first);
        for (First first : firsts) {
            if (first.delivered() != null) {
                outbox.append(events.records(first.delivered(), first.senderCountry()));
            }
        }
        return !firsts.isEmpty();
    }

    private static First first(ResultSet row) throws SQLException {
        return new First(row.getString("office") == null ? null : read(row), row.getString("originator_country"));
    }

    static DeliveryDelivered read(ResultSet row) throws SQLException {
        return new DeliveryDelivered(
                Columns.uuid(row, "alert_id"),
                Columns.text(row, "office"),
                Columns.text(row, "country"),
                row.getLong("version"),
                Columns.text(row, "channel"),
                Columns.time(row, "delivered_at"));
    }
}
