package org.bloexchange.alert.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.AlertProjection;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.policy.RemarkPolicy;
import org.bloexchange.alert.policy.SeenAlert;
import org.bloexchange.alert.reading.HistoryView.By;
import org.bloexchange.alert.reading.HistoryView.OutcomeMade;
import org.bloexchange.alert.reading.HistoryView.ReceiptMade;
import org.bloexchange.alert.reading.HistoryView.RemarkMade;
import org.bloexchange.alert.reading.HistoryView.VersionMade;
import org.bloexchange.alert.store.AlertRows;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.RemarkRows;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.bloexchange.alert.vocabulary.ReceiptState;

/** Histories, through the same policy and projection as the alerts. */
@ApplicationScoped
class HistoryReader {

    private final Database database;

    HistoryReader(Database database) {
        this.database = database;
    }

    /** The history, if there is an alert this reader may see. */
    Optional<HistoryView> find(UUID alertId, Reach reach) {
        List<VersionMade> versions = versions(alertId, reach);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new HistoryView(
                        versions,
                        receipts(alertId, reach),
                        outcomes(alertId, reach),
                        remarks(alertId, reach),
                        database.list(AttachmentMade.of(alertId, reach), AttachmentMade::read),
                        database.list(ShareMade.of(alertId, reach), ShareMade::read)));
    }

    private List<VersionMade> versions(UUID alertId, Reach reach) {
        Sql sql = AlertPolicy.one(alertId, reach)
                .add("select " + AlertRows.COLUMNS + ", v.author_office, v.author_function from s")
                .add("join alert a on a.id = s.id join alert_version v on v.alert_id = a.id and")
                .add(AlertPolicy.seesVersion(reach))
                .add("order by v.version");
        return withChanges(database.list(sql, row -> version(row, reach)));
    }

    /** That somebody released it, and who, is no matter of those abroad: to them it is the office's own word. */
    private static VersionMade version(ResultSet row, Reach reach) throws SQLException {
        AlertVersion version = AlertRows.read(row);
        SeenAlert seen = AlertProjection.project(version, reach);
        boolean cut = version.release() != null
                && version.release().decision() != null
                && !AlertPolicy.isAtHome(reach, version);
        By by = cut
                ? new By(version.originator().office(), null)
                : new By(row.getString("author_office"), row.getString("author_function"));
        return new VersionMade(by, AlertView.of(seen, null, null), List.of());
    }

    private static List<VersionMade> withChanges(List<VersionMade> versions) {
        List<VersionMade> compared = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            VersionMade version = versions.get(i);
            compared.add(
                    i == 0
                            ? version
                            : new VersionMade(
                                    version.by(),
                                    version.alert(),
                                    FieldChanges.between(versions.get(i - 1).alert(), version.alert())));
        }
        return compared;
    }

    private List<ReceiptMade> receipts(UUID alertId, Reach reach) {
        Sql sql = Sql.of("select x.*, r.country from alert a join recipient r on r.alert_id = a.id and")
                .add(AlertPolicy.seesRecipient(reach))
                .add("join receipt x on x.alert_id = r.alert_id and x.office = r.office")
                .add("where a.id = ? order by x.at, x.office, x.change", alertId);
        return database.list(
                sql,
                row -> new ReceiptMade(
                        new By(row.getString("office"), row.getString("author_function")),
                        row.getString("country"),
                        Rows.word(row, "state", ReceiptState.class),
                        row.getInt("version"),
                        row.getString("reason"),
                        Rows.time(row, "at")));
    }

    private List<RemarkMade> remarks(UUID alertId, Reach reach) {
        Sql sql = Sql.of("select " + RemarkRows.COLUMNS + ", x.author_function from alert a")
                .add("join remark x on x.alert_id = a.id and")
                .add(RemarkPolicy.sees(reach))
                .add("where a.id = ? order by x.id", alertId);
        return database.list(
                sql,
                row -> new RemarkMade(
                        new By(row.getString("office"), row.getString("author_function")),
                        RemarkView.of(RemarkRows.read(row), reach)));
    }

    private List<OutcomeMade> outcomes(UUID alertId, Reach reach) {
        Sql sql = Sql.of("select x.*, r.country from alert a join recipient r on r.alert_id = a.id and")
                .add(AlertPolicy.seesRecipient(reach))
                .add("join outcome x on x.alert_id = r.alert_id and x.office = r.office")
                .add("where a.id = ? order by x.at, x.office, x.revision", alertId);
        return database.list(
                sql,
                row -> new OutcomeMade(
                        new By(row.getString("office"), row.getString("author_function")),
                        new OutcomeView(
                                row.getString("office"),
                                row.getString("country"),
                                Rows.word(row, "outcome", OutcomeKind.class),
                                row.getObject("linked_alert", UUID.class),
                                row.getString("text"),
                                Rows.time(row, "at"),
                                row.getInt("revision"))));
    }
}
