package org.bloexchange.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bloexchange.notification.alert.AlertLedger.Pointer;
import org.bloexchange.notification.alert.AlertLedger.Recipient;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;

/** Reads and writes what was told, for all alerts of a batch at once: one statement each. */
@ApplicationScoped
class AlertLedgerTable {

    /** Pointers, then recipients; what one kind has not is null. */
    private static final String LOAD = """
            select true as pointer, alert_id, reader as place, originator_country as country, version, urgency,
                originator_office, false as nobody, 0 as withdrawn_version, null::bigint as settled_version,
                null::timestamptz as settled_at
            from alert_pointer where alert_id = any(?::uuid[])
            union all
            select false, alert_id, office, country, version, null, null, nobody, withdrawn_version, settled_version,
                settled_at
            from recipient where alert_id = any(?::uuid[])""";

    private static final String STORE = """
            with pointers as (
                insert into alert_pointer as p
                    (alert_id, reader, version, urgency, originator_office, originator_country)
                select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[]) order by 1, 2
                on conflict (alert_id, reader) do update set version = excluded.version, urgency = excluded.urgency,
                    originator_office = excluded.originator_office, originator_country = excluded.originator_country
                where excluded.version > p.version
            )
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
        List<Pointer> pointers = new ArrayList<>();
        List<Recipient> recipients = new ArrayList<>();
        database.query(
                LOAD,
                parameters -> parameters.uuids(alerts).uuids(alerts),
                row -> row.getBoolean("pointer") ? pointers.add(pointer(row)) : recipients.add(recipient(row)));
        return new AlertLedger(pointers, recipients);
    }

    void store(AlertLedger ledger, Instant now) {
        Collection<Pointer> pointers = ledger.changedPointers();
        Collection<Recipient> recipients = ledger.changedRecipients();
        if (pointers.isEmpty() && recipients.isEmpty()) {
            return;
        }
        database.update(STORE, parameters -> parameters
                .uuids(pointers, Pointer::alertId)
                .texts(pointers, Pointer::reader)
                .numbers(pointers, Pointer::version)
                .texts(pointers, Pointer::urgency)
                .texts(pointers, Pointer::originatorOffice)
                .texts(pointers, Pointer::originatorCountry)
                .time(now)
                .uuids(recipients, Recipient::alertId)
                .texts(recipients, Recipient::office)
                .texts(recipients, Recipient::country)
                .numbers(recipients, Recipient::version)
                .flags(recipients, Recipient::nobody)
                .numbers(recipients, Recipient::withdrawnVersion));
    }

    private static Pointer pointer(ResultSet row) throws SQLException {
        return new Pointer(
                Columns.uuid(row, "alert_id"),
                Columns.text(row, "place"),
                row.getLong("version"),
                Columns.text(row, "urgency"),
                Columns.text(row, "originator_office"),
                Columns.text(row, "country"));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                Columns.uuid(row, "alert_id"),
                Columns.text(row, "place"),
                Columns.text(row, "country"),
                row.getLong("version"),
                row.getBoolean("nobody"),
                row.getLong("withdrawn_version"),
                Columns.numberOrNull(row, "settled_version"),
                Columns.timeOrNull(row, "settled_at"));
    }
}
