package org.bloexchange.alert.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.HistoryView.By;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.ShareState;
import org.jspecify.annotations.Nullable;

/**
 * An ask to pass the alert on, and what was decided.
 *
 * @param offices it was asked for
 * @param version of the alert by which it was granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareMade(
        By by,
        UUID shareId,
        List<String> offices,
        String reason,
        Instant askedAt,
        ShareState state,
        @Nullable By decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Integer version) {

    static Sql of(UUID alertId, Reach reach) {
        return Sql.of("select x.*, a.originator_office from alert a join recipient r on r.alert_id = a.id and")
                .add(AlertPolicy.seesRecipient(reach))
                .add("join share x on x.alert_id = r.alert_id and x.office = r.office")
                .add("where a.id = ? order by x.asked_at, x.id", alertId);
    }

    static ShareMade read(ResultSet row) throws SQLException {
        String decider = row.getString("decider_function");
        return new ShareMade(
                new By(row.getString("office"), row.getString("author_function")),
                Rows.id(row, "id"),
                Rows.texts(row, "offices"),
                row.getString("reason"),
                Rows.time(row, "asked_at"),
                Rows.word(row, "state", ShareState.class),
                decider == null ? null : new By(row.getString("originator_office"), decider),
                Rows.timeOrNull(row, "decided_at"),
                row.getString("decision_reason"),
                Rows.numberOrNull(row, "version"));
    }
}
