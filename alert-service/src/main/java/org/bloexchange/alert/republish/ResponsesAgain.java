package org.bloexchange.alert.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.event.OutcomeReported;
import org.bloexchange.alert.event.ReceiptGiven;
import org.bloexchange.alert.event.ResponseEvents;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.bloexchange.alert.vocabulary.ReceiptState;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.republish.RepublishSource;
import org.jspecify.annotations.Nullable;

/**
 * Stream {@code responses}: every receipt, outcome and ask to share since, recipient by recipient, in their order; then the
 * remarks.
 */
@ApplicationScoped
class ResponsesAgain implements RepublishSource {

    private static final String RESPONDED =
            "(exists (select from receipt x where x.alert_id = r.alert_id and x.office = r.office and x.recorded_at >= ?)"
                    + " or exists (select from outcome x where x.alert_id = r.alert_id and x.office = r.office"
                    + " and x.at >= ?)"
                    + " or exists (select from share x where x.alert_id = r.alert_id and x.office = r.office"
                    + " and greatest(x.asked_at, x.decided_at) >= ?))";

    private final Database database;
    private final ResponseEvents events;
    private final SharesAgain shares;
    private final RemarksAgain remarks;

    ResponsesAgain(Database database, ResponseEvents events, SharesAgain shares, RemarksAgain remarks) {
        this.database = database;
        this.events = events;
        this.shares = shares;
        this.remarks = remarks;
    }

    @Override
    public String stream() {
        return ResponseEvents.STREAM;
    }

    @Override
    public long count(Instant since) {
        return database.first(
                                Sql.of("select count(*) from recipient r where " + RESPONDED, since, since, since),
                                row -> row.getLong(1))
                        .orElseThrow()
                + remarks.count(since);
    }

    private record Responder(UUID alertId, String office) {}

    @Override
    public Page page(Instant since, @Nullable String cursor, int limit) {
        if (cursor != null && cursor.startsWith(RemarksAgain.BEGIN)) {
            return remarks.page(since, cursor, limit);
        }
        Responder after = cursor == null
                ? new Responder(new UUID(0, 0), "")
                : new Responder(UUID.fromString(cursor.substring(0, 36)), cursor.substring(37));
        List<Responder> responders = database.list(
                Sql.of("select r.alert_id, r.office from recipient r")
                        .add("where (r.alert_id, r.office) > (?, ?) and", after.alertId(), after.office())
                        .add(RESPONDED, since, since, since)
                        .add("order by r.alert_id, r.office limit ? for update", limit),
                row -> new Responder(Rows.id(row, "alert_id"), row.getString("office")));
        if (responders.isEmpty()) {
            return new Page(List.of(), 0, RemarksAgain.BEGIN);
        }
        Responder last = responders.getLast();
        String next = responders.size() < limit ? RemarksAgain.BEGIN : last.alertId() + "/" + last.office();
        List<OutboxRecord> records = new ArrayList<>(receipts(responders, since));
        records.addAll(outcomes(responders, since));
        records.addAll(shares.of(
                responders.stream().map(Responder::alertId).toList(),
                responders.stream().map(Responder::office).toList(),
                since));
        return new Page(records, responders.size(), next);
    }

    private List<OutboxRecord> receipts(List<Responder> responders, Instant since) {
        Sql sql = select("receipt", "recorded_at", responders, since).add("order by x.alert_id, x.office, x.change");
        return database
                .list(
                        sql,
                        row -> events.given(
                                new ReceiptGiven(
                                        Rows.id(row, "alert_id"),
                                        row.getString("reference"),
                                        row.getString("office"),
                                        row.getString("country"),
                                        row.getInt("version"),
                                        Rows.word(row, "state", ReceiptState.class),
                                        row.getString("reason"),
                                        Rows.time(row, "at")),
                                row.getLong("change"),
                                Rows.time(row, "recorded_at"),
                                row.getString("originator_country")))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<OutboxRecord> outcomes(List<Responder> responders, Instant since) {
        Sql sql = select("outcome", "at", responders, since).add("order by x.alert_id, x.office, x.revision");
        return database.list(sql, row -> events.reported(outcome(row), row.getString("originator_country"))).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static OutcomeReported outcome(ResultSet row) throws SQLException {
        return new OutcomeReported(
                Rows.id(row, "alert_id"),
                row.getString("reference"),
                row.getString("office"),
                row.getString("country"),
                Rows.word(row, "outcome", OutcomeKind.class),
                row.getObject("linked_alert", UUID.class),
                row.getString("text"),
                Rows.time(row, "at"),
                row.getInt("revision"));
    }

    private static Sql select(String table, String recorded, List<Responder> responders, Instant since) {
        return Sql.of("select x.*, r.country, a.reference, a.originator_country from")
                .add(
                        "unnest(?::uuid[], ?::text[]) as d (alert_id, office)",
                        responders.stream().map(Responder::alertId).toList(),
                        responders.stream().map(Responder::office).toList())
                .add("join recipient r using (alert_id, office) join alert a on a.id = r.alert_id")
                .add("join " + table + " x on x.alert_id = r.alert_id and x.office = r.office")
                .add("and x." + recorded + " >= ?", since);
    }
}
