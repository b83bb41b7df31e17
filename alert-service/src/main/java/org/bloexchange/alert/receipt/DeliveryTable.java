package org.bloexchange.alert.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;

/** Deliveries in the recipients' rows; a batch takes two statements. */
@ApplicationScoped
class DeliveryTable {

    private static final String DELIVERIES =
            "unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::timestamptz[]) as d (alert_id, office, country, version, at)";

    private final Database database;

    DeliveryTable(Database database) {
        this.database = database;
    }

    /** A delivery that was news, with what its receipt needs. */
    record Delivered(DeliveryReported delivery, String reference, String sendersCountry, long change) {}

    /** Locks the recipients meant, in the order everybody locks them in, and says how many there are. */
    int lockKnown(Collection<DeliveryReported> deliveries) {
        Sql sql = Sql.of("select r.alert_id from")
                .add(these(deliveries))
                .add("join recipient r on r.alert_id = d.alert_id and r.office = d.office and r.country = d.country")
                .add("join alert a on a.id = r.alert_id and a.version >= d.version")
                .add("order by r.alert_id, r.office for update of r");
        return database.list(sql, row -> true).size();
    }

    /** Writes those that are news, with their lines of history. */
    List<Delivered> write(Collection<DeliveryReported> deliveries, Instant now) {
        Sql sql = Sql.of("with u as (update recipient r set delivered_version = d.version, delivered_at = d.at,")
                .add("change = r.change + 1 from")
                .add(these(deliveries))
                .add("where r.alert_id = d.alert_id and r.office = d.office")
                .add("and coalesce(r.delivered_version, 0) < d.version")
                .add("returning r.alert_id, r.office, r.country, r.change, d.version, d.at), h as (")
                .add("insert into receipt (alert_id, office, change, state, version, at, recorded_at)")
                .add("select alert_id, office, change, 'DELIVERED', version, at, ? from u)", now)
                .add("select u.*, a.reference, a.originator_country from u join alert a on a.id = u.alert_id")
                .add("order by u.alert_id, u.office");
        return database.list(
                sql,
                row -> new Delivered(
                        new DeliveryReported(
                                Rows.id(row, "alert_id"),
                                row.getString("office"),
                                row.getString("country"),
                                row.getInt("version"),
                                Rows.time(row, "at")),
                        row.getString("reference"),
                        row.getString("originator_country"),
                        row.getLong("change")));
    }

    private static Sql these(Collection<DeliveryReported> deliveries) {
        return Sql.of(
                DELIVERIES,
                deliveries.stream().map(DeliveryReported::alertId).toList(),
                deliveries.stream().map(DeliveryReported::office).toList(),
                deliveries.stream().map(DeliveryReported::country).toList(),
                deliveries.stream().map(DeliveryReported::version).toList(),
                deliveries.stream().map(DeliveryReported::at).toList());
    }
}
