package org.bloexchange.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.notice.NoticeCancellation;

/** The contacts and the graves of those that are gone. */
@ApplicationScoped
class ContactTable {

    /** What has a grave with that sequence or a higher one stays buried; what is newer rises. */
    private static final String UPSERT = """
            with news as (
                select contact_id, office, country, function, mail, string_to_array(phones, ',') as phones,
                    string_to_array(languages, ',') as languages, string_to_array(channels, ',') as channels, sequence
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::bigint[]) as n (contact_id, office, country, function, mail, phones, languages, channels, sequence)
            ), living as (
                select n.*, had.office as old_office from news n left join contact had using (contact_id)
                where not exists (
                    select from contact_grave g where g.contact_id = n.contact_id and g.sequence >= n.sequence)
            ), kept as (
                insert into contact as c (contact_id, office, country, function, mail, phones, languages, channels, sequence)
                select contact_id, office, country, function, mail, phones, languages, channels, sequence
                from living order by contact_id
                on conflict (contact_id) do update set office = excluded.office, country = excluded.country,
                    function = excluded.function, mail = excluded.mail, phones = excluded.phones,
                    languages = excluded.languages, channels = excluded.channels, sequence = excluded.sequence
                where excluded.sequence > c.sequence
                returning contact_id, office
            ), risen as (
                delete from contact_grave g using kept k where g.contact_id = k.contact_id
            )
            select k.contact_id from kept k join living l using (contact_id)
            where l.old_office is not null and l.old_office <> k.office""";

    private static final String BURY = """
            with news as (
                select * from unnest(?::uuid[], ?::bigint[]) as n (contact_id, sequence)
            ), grave as (
                insert into contact_grave as g (contact_id, sequence, buried_at)
                select contact_id, sequence, ? from news order by contact_id
                on conflict (contact_id) do update set sequence = excluded.sequence, buried_at = excluded.buried_at
                where excluded.sequence > g.sequence
            )
            delete from contact c using news n
            where c.contact_id = n.contact_id and c.sequence <= n.sequence
            returning c.contact_id""";

    private final Database database;
    private final NoticeCancellation notices;

    ContactTable(Database database, NoticeCancellation notices) {
        this.database = database;
        this.notices = notices;
    }

    record Row(ContactChanged contact, long sequence) {}

    record Grave(UUID contactId, long sequence) {}

    /** Keeps what is newer than what is there; whoever moved to another office loses the notices of the old one. */
    void keep(List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        List<UUID> moved = database.query(
                UPSERT,
                parameters -> parameters
                        .uuids(rows, row -> row.contact().contactId())
                        .texts(rows, row -> row.contact().office())
                        .texts(rows, row -> row.contact().country())
                        .texts(rows, row -> row.contact().function())
                        .texts(rows, row -> row.contact().mail())
                        .lists(rows, row -> row.contact().phones())
                        .lists(rows, row -> row.contact().languages())
                        .lists(rows, row -> row.contact().channels())
                        .numbers(rows, Row::sequence),
                row -> Columns.uuid(row, "contact_id"));
        notices.ofContacts(moved, now);
    }

    /** Forgets them, and remembers that they are gone. */
    void bury(List<Grave> graves, Instant now) {
        if (graves.isEmpty()) {
            return;
        }
        List<UUID> gone = database.query(
                BURY,
                parameters -> parameters
                        .uuids(graves, Grave::contactId)
                        .numbers(graves, Grave::sequence)
                        .time(now),
                row -> Columns.uuid(row, "contact_id"));
        notices.ofContacts(gone, now);
    }
}
