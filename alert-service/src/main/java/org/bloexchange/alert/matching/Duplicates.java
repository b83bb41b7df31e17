package org.bloexchange.alert.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that may report the same: of the same kind, issued within three days, with a common identifier, or for seizures
 * the same crossing, day and goods. Only those the reader sees.
 */
@ApplicationScoped
public class Duplicates {

    private static final Duration NEAR = Duration.ofDays(3);
    private static final int MOST_TOLD = 3;

    /** So many alerts with one value are looked at; beyond fifty a value says nothing anyway. */
    private static final int MOST_LOOKED_AT = 200;

    private final Database database;

    Duplicates(Database database) {
        this.database = database;
    }

    /** An alert that may report the same. */
    public record Duplicate(UUID alertId, String reference) {}

    /** The newest that may report what a new alert does; at most three. One statement, or none for an alert with nothing to compare. */
    public List<Duplicate> of(AlertVersion alert, Reach reach) {
        @Nullable Long likeness = Likeness.of(alert);
        IdentifierRows identifiers = IdentifierRows.of(List.of(alert));
        if (likeness == null && identifiers.isEmpty()) {
            return List.of();
        }
        Instant since = alert.issuedAt().minus(NEAR);
        Sql sql = Sql.of(
                        "select distinct on (issued_at, id) d.* from ((select o.id, o.reference, o.issued_at from alert o")
                .add("where o.likeness = ?::bigint and o.issued_at > ? and o.state <> 'CANCELLED' and", likeness, since)
                .add(AlertPolicy.seesOther(reach))
                .add(
                        "order by o.issued_at desc limit ?) union all (select o.id, o.reference, o.issued_at from",
                        MOST_TOLD)
                .add(identifiers.source())
                .add("cross join lateral (select h.alert_id from identifier h where h.type = i.type")
                .add("and h.possible_key = i.possible_key and h.key = i.key and h.live limit ?) h", MOST_LOOKED_AT)
                .add("join alert o on o.id = h.alert_id where o.kind = ? and o.issued_at > ? and", alert.kind(), since)
                .add(AlertPolicy.seesOther(reach))
                .add("limit ?)) d order by issued_at desc, id limit ?", MOST_TOLD, MOST_TOLD);
        return database.list(sql, row -> new Duplicate(Rows.id(row, "id"), row.getString("reference")));
    }
}
