package org.bloexchange.alert.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.AlertProjection;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.policy.SeenAlert;
import org.bloexchange.alert.reading.AlertView.MyReceipt;
import org.bloexchange.alert.store.AlertRows;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.RecipientState;
import org.jspecify.annotations.Nullable;

/** Alerts as a reader may see them, each with one statement; what it may not see is not found. */
@ApplicationScoped
public class AlertReader {

    private final Database database;
    private final AlertSelection selection;

    AlertReader(Database database, AlertSelection selection) {
        this.database = database;
        this.selection = selection;
    }

    /** The alert, if there is one this reader may see; {@code office} is the reader's own. */
    public Optional<AlertView> find(UUID alertId, Reach reach, String office) {
        return database.first(AlertPolicy.one(alertId, reach).add(views(reach, office)), row -> view(row, reach));
    }

    /** Whether there is such an alert for this reader. */
    public boolean isVisible(UUID alertId, Reach reach) {
        return database.first(AlertPolicy.one(alertId, reach).add("select 1 from s"), row -> true)
                .isPresent();
    }

    /** The newest first, at most that many. The filter sees what the reader sees, so that it tells of nothing else. */
    public List<AlertView> list(
            Reach reach, String office, AlertSelection.Cut cut, AlertPolicy.@Nullable After after, int limit) {
        return batch(reach, office, cut, after, limit).stream()
                .map(SelectedAlert::view)
                .toList();
    }

    /** As {@link #list}, for what needs more than the form of answers. */
    List<SelectedAlert> batch(
            Reach reach, String office, AlertSelection.Cut cut, AlertPolicy.@Nullable After after, int limit) {
        Optional<Sql> conditions = cut.isAll() ? Optional.empty() : Optional.of(cut.conditions());
        Sql page = AlertPolicy.newest(reach, conditions, after, limit).add(views(reach, office));
        return selection.run(cut, () -> database.list(page, row -> selected(row, reach)));
    }

    /** What is shown of the alerts in {@code s}, in the order of lists. */
    private static Sql views(Reach reach, String office) {
        return Sql.of("select " + AlertRows.COLUMNS + ", o.reported, m.office as my_office, m.state as my_state,"
                        + " coalesce(m.until_version, a.version) as my_version from s join alert a on a.id = s.id")
                .add(AlertPolicy.seenVersion(reach))
                .add("cross join lateral (")
                .add(outcomes(reach))
                .add(") o left join recipient m on m.alert_id = a.id and m.office = ?", office)
                .add("order by s.issued_at desc, s.id desc");
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
        return selected(row, reach).view();
    }

    private static SelectedAlert selected(ResultSet row, Reach reach) throws SQLException {
        String office = row.getString("my_office");
        MyReceipt my = office == null
                ? null
                : new MyReceipt(office, Rows.word(row, "my_state", RecipientState.class), row.getInt("my_version"));
        List<OutcomeView> outcomes = Arrays.asList(Documents.read(row.getString("reported"), OutcomeView[].class));
        SeenAlert seen = AlertProjection.project(AlertRows.read(row), reach);
        return new SelectedAlert(AlertView.of(seen, outcomes, my), seen);
    }
}
