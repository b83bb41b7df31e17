package org.bloexchange.notification.notice;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.messaging.AfterCommit;
import org.bloexchange.notification.database.Database;
import org.jboss.logging.Logger;

/**
 * Makes notices and their deliveries in the caller's transaction, in two statements however many there are, and tells the
 * ways out after the commit. The counter of a contact is taken under the lock of its row, contacts in the order of their
 * ids, so that two replicas never wait for each other in a circle. One notice per alert version and contact: somebody who
 * was told that one office left, and is then told the same version for another, has that notice instead, with a new number.
 */
@ApplicationScoped
public class NoticeWriter {

    private static final Logger LOG = Logger.getLogger(NoticeWriter.class);

    private static final String INSERT = """
            with wanted as (
                select contact_id, alert_id, version, type, urgency, string_to_array(offices, ',') as offices, country,
                    settled_at, withdrawn, place
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::timestamptz[], ?::boolean[]) with ordinality
                    as w (contact_id, alert_id, version, type, urgency, offices, country, settled_at, withdrawn, place)
            ), news as (
                select w.* from wanted w
                where not exists (
                    select from notice n where n.alert_id = w.alert_id and n.version = w.version
                        and n.contact_id = w.contact_id and n.occasion = 'VERSION'
                        and not (n.type = 'ALERT_WITHDRAWN' and w.type <> 'ALERT_WITHDRAWN'))
            ), taken as (
                insert into contact_counter as c (contact_id, counter)
                select contact_id, count(*) from news group by contact_id order by contact_id
                on conflict (contact_id) do update set counter = c.counter + excluded.counter
                returning contact_id, counter
            ), numbered as (
                select n.*, t.counter - count(*) over (partition by n.contact_id)
                    + row_number() over (partition by n.contact_id order by n.place) as counter
                from news n join taken t using (contact_id)
            ), made as (
                insert into notice (id, contact_id, counter, type, alert_id, version, urgency, offices, country, created_at,
                    settled_at, withdrawn_at)
                select uuidv7(), contact_id, counter, type, alert_id, version, urgency, offices, country, now.at,
                    settled_at, case when withdrawn then now.at end
                from numbered, (select ?::timestamptz as at) as now
                order by place
                on conflict (alert_id, version, contact_id, occasion) do update set
                    counter = excluded.counter, type = excluded.type, offices = excluded.offices,
                    created_at = excluded.created_at, delivered_at = null, seen_at = null,
                    settled_at = excluded.settled_at, withdrawn_at = excluded.withdrawn_at
                    where notice.type = 'ALERT_WITHDRAWN' and excluded.type <> 'ALERT_WITHDRAWN'
                returning *
            )
            select %s, n.withdrawn_at is not null as withdrawn from made n""".formatted(Notice.COLUMNS);

    /**
     * A statement of its own, although one could join both: PostgreSQL takes an array for ten elements and would compare
     * each new notice with each wanted one.
     */
    private static final String INSERT_DELIVERIES = """
            insert into delivery (id, notice_id, channel, state, due_at, changed_at)
            select uuidv7(), d.notice_id, d.channel, d.state, now.at, now.at
            from unnest(?::uuid[], ?::text[], ?::text[]) as d (notice_id, channel, state),
                (select ?::timestamptz as at) as now
            on conflict (notice_id, channel) do nothing""";

    private record Made(Notice notice, boolean withdrawn) {}

    private record Key(UUID contactId, UUID alertId, long version) {}

    private record NewDelivery(UUID noticeId, String channel, String state) {}

    private final Database database;
    private final AfterCommit afterCommit;
    private final List<NoticeListener> listeners;

    NoticeWriter(Database database, AfterCommit afterCommit, @All List<NoticeListener> listeners) {
        this.database = database;
        this.afterCommit = afterCommit;
        this.listeners = listeners;
    }

    /**
     * Makes the notices that were not made before.
     *
     * @param planned at most one per contact, alert and version
     * @return how many are new and shown
     */
    public int write(List<PlannedNotice> planned, Instant now) {
        if (planned.isEmpty()) {
            return 0;
        }
        List<Made> made = database.query(
                INSERT,
                parameters -> parameters
                        .uuids(planned, PlannedNotice::contactId)
                        .uuids(planned, PlannedNotice::alertId)
                        .numbers(planned, PlannedNotice::version)
                        .texts(planned, notice -> notice.type().name())
                        .texts(planned, PlannedNotice::urgency)
                        .lists(planned, PlannedNotice::offices)
                        .texts(planned, PlannedNotice::country)
                        .times(planned, PlannedNotice::settledAt)
                        .flags(planned, PlannedNotice::withdrawn)
                        .time(now),
                row -> new Made(Notice.read(row), row.getBoolean("withdrawn")));
        writeDeliveries(planned, made, now);
        List<Notice> shown = made.stream()
                .filter(one -> !one.withdrawn())
                .map(Made::notice)
                .sorted(Comparator.comparing(Notice::contactId).thenComparingLong(Notice::counter))
                .toList();
        if (!shown.isEmpty()) {
            afterCommit.run(() -> listeners.forEach(listener -> tell(listener, shown)));
        }
        return shown.size();
    }

    private void writeDeliveries(List<PlannedNotice> planned, List<Made> made, Instant now) {
        Map<Key, List<String>> channels = new HashMap<>();
        planned.forEach(one -> channels.put(new Key(one.contactId(), one.alertId(), one.version()), one.channels()));
        List<NewDelivery> deliveries = new ArrayList<>();
        for (Made one : made) {
            Notice notice = one.notice();
            Key key = new Key(notice.contactId(), notice.alertId(), notice.version());
            for (String channel : channels.getOrDefault(key, List.of())) {
                deliveries.add(new NewDelivery(notice.id(), channel, one.withdrawn() ? "WITHDRAWN" : "QUEUED"));
            }
        }
        if (!deliveries.isEmpty()) {
            database.update(INSERT_DELIVERIES, parameters -> parameters
                    .uuids(deliveries, NewDelivery::noticeId)
                    .texts(deliveries, NewDelivery::channel)
                    .texts(deliveries, NewDelivery::state)
                    .time(now));
        }
    }

    /** Whatever one way out does, the others are told. */
    private static void tell(NoticeListener listener, List<Notice> made) {
        try {
            listener.made(made);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "A way out did not take new notices, its sweep will; listener=%s",
                    listener.getClass().getSimpleName());
        }
    }
}
