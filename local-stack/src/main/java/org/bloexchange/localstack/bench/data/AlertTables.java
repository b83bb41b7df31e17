package org.bloexchange.localstack.bench.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bloexchange.localstack.bench.data.MadeAlert.Answer;
import org.bloexchange.localstack.bench.data.MadeAlert.Version;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Alerts as rows of the tables of alert-service. Only the columns named here are written; others have their defaults or are
 * worked out by the database.
 */
final class AlertTables {
    private final Map<String, CopyText> tables = new LinkedHashMap<>();
    private final CopyText alerts = table("alert (id, reference, kind, urgency, state, version, originator_office,"
            + " originator_country, issued_at, changed_at, watch_until, open, likeness)");
    private final CopyText versions = table("alert_version (alert_id, version, state, urgency, material, audience,"
            + " disclosed, document, cancellation, closure, changed_at, author, author_office, author_function)");
    private final CopyText recipients =
            table("recipient (alert_id, office, country, sender_country, issued_at, queued_at,"
                    + " from_version, opened_version, delivered_version, delivered_at, read_version, read_at, decision,"
                    + " decision_version, decided_at, reason, change)");
    private final CopyText identifiers =
            table("identifier (alert_id, type, key, possible_key, open, live, from_version, until_version)");
    private final Set<String> masks = new TreeSet<>();
    private int size;

    private CopyText table(String target) {
        CopyText rows = new CopyText();
        tables.put(target, rows);
        return rows;
    }

    void add(MadeAlert alert) {
        size++;
        alertRow(alert);
        for (int version = 1; version <= alert.versions().size(); version++) {
            versionRow(alert, version);
        }
        for (int i = 0; i < alert.audience().size(); i++) {
            recipientRow(alert, alert.audience().get(i), alert.answers().get(i));
        }
        identifierRows(alert);
    }

    private void alertRow(MadeAlert alert) {
        Version last = alert.last();
        alerts.row(
                alert.id(),
                alert.reference(),
                alert.kind(),
                last.urgency(),
                last.state(),
                alert.versions().size(),
                alert.originator().code(),
                alert.originator().country(),
                alert.issuedAt(),
                last.changedAt(),
                last.content().watchUntil(),
                last.content().open(),
                last.content().likeness());
    }

    private void versionRow(MadeAlert alert, int number) {
        Version version = alert.versions().get(number - 1);
        String office = alert.originator().code();
        versions.row(
                alert.id(),
                number,
                version.state(),
                version.urgency(),
                version.material(),
                alert.audience(),
                alert.disclosed(),
                version.content().document(),
                version.cancellation(),
                version.closure(),
                version.changedAt(),
                version.byTheExchange() ? "exchange" : accountAt(office),
                office,
                version.byTheExchange() ? "EXCHANGE" : "OFFICER");
    }

    private static UUID accountAt(String office) {
        return UUID.nameUUIDFromBytes(office.getBytes(StandardCharsets.UTF_8));
    }

    private void recipientRow(MadeAlert alert, String office, Answer answer) {
        recipients.row(
                alert.id(),
                office,
                office.substring(0, 2),
                alert.originator().country(),
                alert.issuedAt(),
                alert.issuedAt(),
                1,
                alert.openedVersion(),
                answer.delivered() == null ? null : answer.version(),
                answer.delivered(),
                answer.read() == null ? null : answer.version(),
                answer.read(),
                answer.decision(),
                answer.decision() == null ? null : answer.version(),
                answer.decided(),
                "DECLINED".equals(answer.decision()) ? "Nobody at the point today" : null,
                answer.facts());
    }

    private void identifierRows(MadeAlert alert) {
        boolean live = !alert.last().state().equals("CANCELLED");
        Map<Named, Integer> since = new LinkedHashMap<>();
        for (int version = 1; version <= alert.versions().size(); version++) {
            for (Named named : alert.versions().get(version - 1).content().identifiers()) {
                since.putIfAbsent(named, version);
            }
        }
        since.forEach((named, version) -> {
            identifiers.row(
                    alert.id(),
                    named.type(),
                    named.key(),
                    named.possibleKey(),
                    alert.last().content().open(),
                    live,
                    version,
                    null);
            if (live && named.type().equals("PLATE") && named.hasMask()) {
                masks.add(named.mask());
            }
        });
    }

    /** How many alerts these are. */
    int size() {
        return size;
    }

    int rows() {
        return tables.values().stream().mapToInt(CopyText::rows).sum();
    }

    /** Which characters of plates were unread. */
    Set<String> masks() {
        return Set.copyOf(masks);
    }

    /** Copies all rows into the tables; the caller commits. */
    void copyTo(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<String, CopyText> table : tables.entrySet()) {
            copy.copyIn(
                    "copy " + table.getKey() + " from stdin",
                    new ByteArrayInputStream(table.getValue().bytes()));
        }
    }
}
