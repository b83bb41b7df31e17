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

/** Which of the reader's offices are no longer in the audience of alerts they were sent. */
@ApplicationScoped
class Withdrawals {

    private final Database database;

    Withdrawals(Database database) {
        this.database = database;
    }

    /**
     * An office that left.
     *
     * @param lastVersion it was sent
     */
    record Left(String office, int lastVersion, Instant at) {}

    /** Of alerts the reader may see, by alert. */
    Map<UUID, List<Left>> of(List<UUID> alerts, Reach reach) {
        Map<UUID, List<Left>> left = new HashMap<>();
        Sql sql = Sql.of("select r.alert_id, r.office, r.until_version, r.withdrawn_at from recipient r")
                .add("where r.alert_id = any (?) and r.until_version is not null and", alerts)
                .add(AlertPolicy.receives(reach))
                .add("order by r.alert_id, r.office");
        database.list(sql, row -> left.computeIfAbsent(Rows.id(row, "alert_id"), id -> new ArrayList<>())
                .add(new Left(row.getString("office"), row.getInt("until_version"), Rows.time(row, "withdrawn_at"))));
        return left;
    }
}
