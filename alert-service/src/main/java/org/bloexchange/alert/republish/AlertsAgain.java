package org.bloexchange.alert.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.event.AlertEvents;
import org.bloexchange.alert.store.AlertRows;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.republish.RepublishSource;
import org.jspecify.annotations.Nullable;

/** Stream {@code alerts}: every version made since, and the withdrawals it brought, in their order. */
@ApplicationScoped
class AlertsAgain implements RepublishSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final AlertEvents events;

    AlertsAgain(Database database, AlertEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public String stream() {
        return AlertEvents.STREAM;
    }

    @Override
    public long count(Instant since) {
        return database.first(Sql.of("select count(*) from alert where changed_at >= ?", since), row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public Page page(Instant since, @Nullable String cursor, int limit) {
        UUID after = cursor == null ? BEFORE_ALL : UUID.fromString(cursor);
        List<UUID> alerts = database.list(
                Sql.of(
                        "select id from alert where id > ? and changed_at >= ? order by id limit ? for update",
                        after,
                        since,
                        limit),
                row -> Rows.id(row, "id"));
        if (alerts.isEmpty()) {
            return new Page(List.of(), 0, null);
        }
        String next = alerts.size() < limit ? null : alerts.getLast().toString();
        return new Page(records(alerts, since), alerts.size(), next);
    }

    private record Told(AlertVersion version, List<String> left) {}

    private List<OutboxRecord> records(List<UUID> alerts, Instant since) {
        Sql sql = Sql.of("select " + AlertRows.COLUMNS + ", array(select unnest(p.audience) except")
                .add("select unnest(v.audience)) as gone from alert a join alert_version v on v.alert_id = a.id")
                .add("left join alert_version p on p.alert_id = v.alert_id and p.version = v.version - 1")
                .add("where a.id = any (?) and v.changed_at >= ? order by a.id, v.version", alerts, since);
        List<OutboxRecord> records = new ArrayList<>();
        for (Told told : database.list(sql, row -> new Told(AlertRows.read(row), Rows.texts(row, "gone")))) {
            records.addAll(events.published(told.version()));
            records.addAll(events.withdrawn(told.version(), told.left()));
        }
        return records;
    }
}
