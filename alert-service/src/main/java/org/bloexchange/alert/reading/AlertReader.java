package org.bloexchange.alert.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.AlertProjection;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertView.MyReceipt;
import org.bloexchange.alert.store.AlertRows;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.RecipientState;
import org.jspecify.annotations.Nullable;

/** Alerts as a reader may see them, each with one statement; what it may not see is not found. */
@ApplicationScoped
public class AlertReader {

    private final Database database;

    AlertReader(Database database) {
        this.database = database;
    }

    /** Where a list goes on: after that alert. */
    public record After(Instant issuedAt, UUID alertId) {}

    /** What a list is cut to; absent means all. */
    public record Filter(@Nullable Kind kind, @Nullable AlertState state) {}

    /** The alert, if there is one this reader may see; {@code office} is the reader's own. */
    public Optional<AlertView> find(UUID alertId, Reach reach, String office) {
        Sql sql = select(reach, office).add("where s.id = ?", alertId);
        return database.first(sql, row -> view(row, reach));
    }

    /** Whether there is such an alert for this reader. */
    public boolean isVisible(UUID alertId, Reach reach) {
        Sql sql = Sql.of("select 1 from").add(AlertPolicy.readable(reach)).add("as s where s.id = ?", alertId);
        return database.first(sql, row -> true).isPresent();
    }

    /** The newest first, at most that many. The filter sees what the reader sees, so that it tells of nothing else. */
    public List<AlertView> list(Reach reach, String office, Filter filter, @Nullable After after, int limit) {
        Sql sql = select(reach, office).add("where true");
        if (after != null) {
            sql.add("and (s.issued_at, s.id) < (?, ?)", after.issuedAt(), after.alertId());
        }
        if (filter.kind() != null) {
            sql.add("and a.kind = ?", filter.kind());
        }
        if (filter.state() != null) {
            sql.add("and v.state = ?", filter.state());
        }
        sql.add("order by s.issued_at desc, s.id desc limit ?", limit);
        return database.list(sql, row -> view(row, reach));
    }

    private static Sql select(Reach reach, String office) {
        return Sql.of("select " + AlertRows.COLUMNS + ", o.reported, m.office as my_office, m.state as my_state,"
                        + " coalesce(m.until_version, a.version) as my_version from")
                .add(AlertPolicy.readable(reach))
                .add("as s join alert a on a.id = s.id cross join lateral (")
                .add("select v.* from alert_version v where v.alert_id = a.id and")
                .add(AlertPolicy.seesVersion(reach))
                .add("order by v.version desc limit 1) v cross join lateral (")
                .add(outcomes(reach))
                .add(") o left join recipient m on m.alert_id = a.id and m.office = ?", office);
    }

    private static Sql outcomes(Reach reach) {
        return Sql.of("""
                        select coalesce(json_agg(json_build_object('office', x.office, 'country', r.country,
                            'outcome', x.outcome, 'linkedAlert', x.linked_alert, 'text', x.text,
                            'at', to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                            'revision', x.revision) order by x.office), '[]') as reported
                        from recipient r cross join lateral (
                            select * from outcome x where x.alert_id = r.alert_id and x.office = r.office
                            order by x.revision desc limit 1) x
                        where r.alert_id = a.id and""").add(AlertPolicy.seesRecipient(reach));
    }

    private static AlertView view(ResultSet row, Reach reach) throws SQLException {
        String office = row.getString("my_office");
        MyReceipt my = office == null
                ? null
                : new MyReceipt(office, Rows.word(row, "my_state", RecipientState.class), row.getInt("my_version"));
        List<OutcomeView> outcomes = Arrays.asList(Documents.read(row.getString("reported"), OutcomeView[].class));
        return AlertView.of(AlertProjection.project(AlertRows.read(row), reach), outcomes, my);
    }
}
