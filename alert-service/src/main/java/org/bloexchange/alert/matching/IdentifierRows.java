package org.bloexchange.alert.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.identifier.FoundIdentifier;
import org.bloexchange.alert.identifier.Identifiers;
import org.bloexchange.alert.identifier.Normalised;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.AlertState;

/**
 * The identifiers of versions as rows, each once per alert. Made before the statement that writes them, so that a new
 * alert needs no look-up.
 */
public final class IdentifierRows {

    private record Row(UUID alertId, String type, Normalised value, boolean open, int version) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<UUID> alerts = new ArrayList<>();

    private IdentifierRows() {}

    /** Those of the versions. */
    public static IdentifierRows of(Collection<AlertVersion> versions) {
        IdentifierRows all = new IdentifierRows();
        versions.forEach(all::add);
        return all;
    }

    private void add(AlertVersion version) {
        Map<String, Row> each = new LinkedHashMap<>();
        for (FoundIdentifier found : Identifiers.of(version.content())) {
            Row row = new Row(
                    version.alertId(), found.type().name(), found.normalised(), isOpen(version), version.version());
            each.putIfAbsent(row.type() + ' ' + row.value().key(), row);
        }
        if (!each.isEmpty()) {
            rows.addAll(each.values());
            alerts.add(version.alertId());
        }
    }

    /** What waits for release is nobody's to learn of, nor what has ended while it waited. */
    public static boolean isOpen(AlertVersion version) {
        return version.content().isOpen()
                && version.state() != AlertState.AWAITING_RELEASE
                && version.awaiting().isEmpty();
    }

    /**
     * Inserts the identifiers, to be followed by {@code , k} or {@code where ...} in a larger statement; columns of the
     * rows are those of {@code i}.
     */
    public Sql insertIdentifiers() {
        return Sql.of("insert into identifier (alert_id, type, key, possible_key, open, live, from_version)"
                        + " select i.alert_id, i.type, i.key, i.possible_key, i.open, true, i.version from")
                .add(source());
    }

    /** The identifiers as a table {@code i (alert_id, type, key, possible_key, open, version)}. */
    Sql source() {
        return Sql.of(
                "unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::int[])"
                        + " as i (alert_id, type, key, possible_key, open, version)",
                rows.stream().map(Row::alertId).toList(),
                rows.stream().map(Row::type).toList(),
                rows.stream().map(row -> row.value().key()).toList(),
                rows.stream().map(row -> row.value().possibleKey()).toList(),
                rows.stream().map(Row::open).toList(),
                rows.stream().map(Row::version).toList());
    }

    /** Puts the alerts that have identifiers into the queue of the matcher; may be followed by {@code , k} as above. */
    public Sql insertIntoQueue() {
        return Sql.of(
                "insert into match_queue (alert_id) select q.alert_id from unnest(?::uuid[]) as q (alert_id)", alerts);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
