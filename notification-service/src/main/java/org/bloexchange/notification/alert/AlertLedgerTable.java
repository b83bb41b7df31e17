package org.bloexchange.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bloexchange.notification.alert.AlertLedger.Pointer;
import org.bloexchange.notification.alert.AlertLedger.Recipient;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;

/** Reads and writes what was told, for all alerts of a batch at once. */
@ApplicationScoped
class AlertLedgerTable {

    private static final String STORE_POINTERS = """
            insert into alert_pointer as p
                (alert_id, reader, version, urgency, originator_office, originator_country)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[]) order by 1, 2
            on conflict (alert_id, reader) do update set version = excluded.version, urgency = excluded.urgency,
                originator_office = excluded.originator_office, originator_country = excluded.originator_country
            where excluded.version > p.version""";

    private static final String STORE_RECIPIENTS = """
            insert into recipient as r (alert_id, office, country, version, told_at, nobody, withdrawn_version)
            select alert_id, office, country, version, case when version > 0 then ?::timestamptz end, nobody, left_with
            from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::bigint[])
                as n (alert_id, office, country, version, nobody, left_with)
            order by alert_id, office
            on conflict (alert_id, office) do update set
                version = greatest(r.version, excluded.version),
                told_at = case when excluded.version > r.version then excluded.told_at else r.told_at end,
                nobody = case when excluded.version >= r.version then excluded.nobody else r.nobody end,
                withdrawn_version = greatest(r.withdrawn_version, excluded.withdrawn_version)""";

    private final Database database;

    AlertLedgerTable(Database database) {
        this.database = database;
    }

    AlertLedger load(Collection<UUID> alerts) {
        List<Pointer> pointers = database.query(
                """
                select alert_id, reader, version, urgency, originator_office, originator_country
                from alert_pointer where alert_id = any(?::uuid[])""",
                parameters -> parameters.uuids(alerts),
                row -> new Pointer(
                        Columns.uuid(row, "alert_id"),
                        Columns.text(row, "reader"),
                        row.getLong("version"),
                        Columns.text(row, "urgency"),
                        Columns.text(row, "originator_office"),
                        Columns.text(row, "originator_country")));
        List<Recipient> recipients = database.query(
                """
                select alert_id, office, country, version, nobody, withdrawn_version, settled_version, settled_at
                from recipient where alert_id = any(?::uuid[])""",
                parameters -> parameters.uuids(alerts),
                row -> new Recipient(
                        Columns.uuid(row, "alert_id"),
                        Columns.text(row, "office"),
                        Columns.text(row, "country"),
                        row.getLong("version"),
                        row.getBoolean("nobody"),
                        row.getLong("withdrawn_version"),
                        Columns.numberOrNull(row, "settled_version"),
                        Columns.timeOrNull(row, "settled_at")));
        return new AlertLedger(pointers, recipients);
    }

    void store(AlertLedger ledger, Instant now) {
        Collection<Pointer> pointers = ledger.changedPointers();
        if (!pointers.isEmpty()) {
            database.update(STORE_POINTERS, parameters -> parameters
                    .uuids(pointers, Pointer::alertId)
                    .texts(pointers, Pointer::reader)
                    .numbers(pointers, Pointer::version)
                    .texts(pointers, Pointer::urgency)
                    .texts(pointers, Pointer::originatorOffice)
                    .texts(pointers, Pointer::originatorCountry));
        }
        Collection<Recipient> recipients = ledger.changedRecipients();
        if (!recipients.isEmpty()) {
            database.update(STORE_RECIPIENTS, parameters -> parameters
                    .time(now)
                    .uuids(recipients, Recipient::alertId)
                    .texts(recipients, Recipient::office)
                    .texts(recipients, Recipient::country)
                    .numbers(recipients, Recipient::version)
                    .flags(recipients, Recipient::nobody)
                    .numbers(recipients, Recipient::withdrawnVersion));
        }
    }
}
