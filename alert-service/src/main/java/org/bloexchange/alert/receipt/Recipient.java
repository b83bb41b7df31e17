package org.bloexchange.alert.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.ReceiptState;
import org.bloexchange.alert.vocabulary.RecipientState;
import org.jspecify.annotations.Nullable;

/**
 * One office an alert is or was addressed to, with what it did so far, beside what of the alert decides about it.
 *
 * @param alertVersion the present version
 * @param untilVersion the last version it was sent, once it left the audience
 * @param decision ACCEPTED or DECLINED, the last one said
 * @param change counts what it did
 */
public record Recipient(
        UUID alertId,
        String reference,
        Kind kind,
        int alertVersion,
        AlertState alertState,
        String sendersCountry,
        String office,
        String country,
        RecipientState state,
        @Nullable Integer untilVersion,
        @Nullable Instant withdrawnAt,
        Instant queuedAt,
        @Nullable Integer deliveredVersion,
        @Nullable Instant deliveredAt,
        @Nullable Integer readVersion,
        @Nullable Instant readAt,
        @Nullable ReceiptState decision,
        @Nullable Integer decisionVersion,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        long change) {

    /** The columns {@link #read} needs, of {@code alert a} and {@code recipient r}. */
    static final String COLUMNS = "a.id, a.reference, a.kind, a.version as alert_version, a.state as alert_state,"
            + " a.originator_country, r.*";

    static Recipient read(ResultSet row) throws SQLException {
        return new Recipient(
                Rows.id(row, "id"),
                row.getString("reference"),
                Rows.word(row, "kind", Kind.class),
                row.getInt("alert_version"),
                Rows.word(row, "alert_state", AlertState.class),
                row.getString("originator_country"),
                row.getString("office"),
                row.getString("country"),
                Rows.word(row, "state", RecipientState.class),
                Rows.numberOrNull(row, "until_version"),
                Rows.timeOrNull(row, "withdrawn_at"),
                Rows.time(row, "queued_at"),
                Rows.numberOrNull(row, "delivered_version"),
                Rows.timeOrNull(row, "delivered_at"),
                Rows.numberOrNull(row, "read_version"),
                Rows.timeOrNull(row, "read_at"),
                Rows.wordOrNull(row, "decision", ReceiptState.class),
                Rows.numberOrNull(row, "decision_version"),
                Rows.timeOrNull(row, "decided_at"),
                row.getString("reason"),
                row.getLong("change"));
    }
}
