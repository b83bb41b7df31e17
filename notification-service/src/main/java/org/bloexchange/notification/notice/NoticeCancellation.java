package org.bloexchange.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bloexchange.notification.database.Database;

/** Takes notices back, with what was to be delivered of them: nobody is told of what they may no longer see. */
@ApplicationScoped
public class NoticeCancellation {

    private static final String OF_OFFICES = """
            with gone as (
                select * from unnest(?::uuid[], ?::text[], ?::bigint[]) as g (alert_id, office, version)
            ), hit as (
                select n.id, array(
                    select o.office from unnest(n.offices) with ordinality as o (office, place)
                    where not exists (select from gone g
                        where g.alert_id = n.alert_id and g.office = o.office and n.version < g.version)
                    order by o.place) as rest
                from notice n
                where n.withdrawn_at is null and n.type <> 'ALERT_WITHDRAWN'
                    and n.alert_id in (select alert_id from gone)
                    and exists (select from gone g
                        where g.alert_id = n.alert_id and g.office = any(n.offices) and n.version < g.version)
            ), changed as (
                update notice n set
                    offices = case when cardinality(h.rest) = 0 then n.offices else h.rest end,
                    withdrawn_at = case when cardinality(h.rest) = 0 then ?::timestamptz end
                from hit h where n.id = h.id
                returning n.id, n.withdrawn_at
            )
            update delivery d set state = 'WITHDRAWN', changed_at = c.withdrawn_at
            from changed c
            where c.withdrawn_at is not null and d.notice_id = c.id and d.state = 'QUEUED'""";

    private static final String OF_CONTACTS = """
            with changed as (
                update notice set withdrawn_at = ?
                where contact_id = any(?::uuid[]) and withdrawn_at is null and settled_at is null
                returning id, withdrawn_at
            )
            update delivery d set state = 'WITHDRAWN', changed_at = c.withdrawn_at
            from changed c where d.notice_id = c.id and d.state = 'QUEUED'""";

    private final Database database;

    NoticeCancellation(Database database) {
        this.database = database;
    }

    /** An office left the audience of an alert with that version. */
    public record LeftAudience(UUID alertId, String office, long version) {}

    /**
     * Takes back what was made for these offices of earlier versions. A notice that somebody has for another office as
     * well stays, for that one.
     */
    public void ofOffices(List<LeftAudience> left, Instant now) {
        if (left.isEmpty()) {
            return;
        }
        database.update(OF_OFFICES, parameters -> parameters
                .uuids(left, LeftAudience::alertId)
                .texts(left, LeftAudience::office)
                .numbers(left, LeftAudience::version)
                .time(now));
    }

    /** Takes back what is open of people who are gone or belong to another office now. */
    public void ofContacts(Collection<UUID> contacts, Instant now) {
        if (contacts.isEmpty()) {
            return;
        }
        database.update(OF_CONTACTS, parameters -> parameters.time(now).uuids(contacts));
    }
}
