package org.bloexchange.alert.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.event.ResponseEvents;
import org.bloexchange.alert.event.ShareTold;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.ShareState;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.jspecify.annotations.Nullable;

/** Of stream {@code responses} what recipients asked to share and what was decided. */
@ApplicationScoped
class SharesAgain {

    private final Database database;
    private final ResponseEvents events;

    SharesAgain(Database database, ResponseEvents events) {
        this.database = database;
        this.events = events;
    }

    /** What these recipients asked since, and what was decided since of whatever they asked. */
    List<OutboxRecord> of(List<UUID> alerts, List<String> offices, Instant since) {
        Sql sql = Sql.of("select x.*, a.reference, a.originator_office from")
                .add("unnest(?::uuid[], ?::text[]) as d (alert_id, office)", alerts, offices)
                .add("join share x on x.alert_id = d.alert_id and x.office = d.office")
                .add("join alert a on a.id = x.alert_id order by x.alert_id, x.office, x.asked_at, x.id");
        List<OutboxRecord> records = new ArrayList<>();
        for (List<ShareTold> told : database.list(sql, SharesAgain::told)) {
            told.stream()
                    .filter(share -> !share.at().isBefore(since))
                    .forEach(share -> records.addAll(events.shared(share)));
        }
        return records;
    }

    private static List<ShareTold> told(ResultSet row) throws SQLException {
        List<ShareTold> told = new ArrayList<>();
        told.add(told(row, ShareState.ASKED, Rows.time(row, "asked_at"), null, null, 1));
        Instant decidedAt = Rows.timeOrNull(row, "decided_at");
        if (decidedAt != null) {
            ShareState state = Rows.word(row, "state", ShareState.class);
            Integer version = Rows.numberOrNull(row, "version");
            told.add(told(row, state, decidedAt, row.getString("decision_reason"), version, 2));
        }
        return told;
    }

    private static ShareTold told(
            ResultSet row,
            ShareState state,
            Instant at,
            @Nullable String decisionReason,
            @Nullable Integer version,
            int revision)
            throws SQLException {
        return new ShareTold(
                Rows.id(row, "id"),
                Rows.id(row, "alert_id"),
                row.getString("reference"),
                Originator.of(row.getString("office")),
                Originator.of(row.getString("originator_office")),
                Rows.texts(row, "offices"),
                row.getString("reason"),
                state,
                decisionReason,
                version,
                at,
                revision);
    }
}
