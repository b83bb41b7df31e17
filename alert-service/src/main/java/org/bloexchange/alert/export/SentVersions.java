package org.bloexchange.alert.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;

/** When which version went out, as far as the reader was sent it. */
@ApplicationScoped
class SentVersions {

    private final Database database;

    SentVersions(Database database) {
        this.database = database;
    }

    /** A version and when it went out. */
    record Sent(int version, Instant at) {}

    /** Of alerts the reader may see, by alert, oldest first. */
    Map<UUID, List<Sent>> of(List<UUID> alerts, Reach reach) {
        Map<UUID, List<Sent>> sent = new HashMap<>();
        Sql sql = Sql.of("select v.alert_id, v.version, v.changed_at from alert a")
                .add("join alert_version v on v.alert_id = a.id where a.id = any (?) and", alerts)
                .add(AlertPolicy.seesVersion(reach))
                .add("order by v.alert_id, v.version");
        database.list(sql, row -> sent.computeIfAbsent(Rows.id(row, "alert_id"), id -> new ArrayList<>())
                .add(new Sent(row.getInt("version"), Rows.time(row, "changed_at"))));
        return sent;
    }
}
