package org.bloexchange.alert.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.event.AlertEvents;
import org.bloexchange.alert.matching.IdentifierRows;
import org.bloexchange.alert.matching.Likeness;
import org.bloexchange.alert.matching.MatchSignal;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.messaging.AfterCommit;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Stores many records at once, each of its tables by one statement for some hundred of them. */
@ApplicationScoped
class CaseStore {

    /** Rows of one statement: enough that a round trip costs nothing, few enough that its arrays stay small. */
    private static final int BATCH = 250;

    private final Database database;
    private final AlertEvents events;
    private final Outbox outbox;
    private final MatchSignal matcher;
    private final AfterCommit afterCommit;

    CaseStore(Database database, AlertEvents events, Outbox outbox, MatchSignal matcher, AfterCommit afterCommit) {
        this.database = database;
        this.events = events;
        this.outbox = outbox;
        this.matcher = matcher;
        this.afterCommit = afterCommit;
    }

    /** Those of the office's cases that were brought in before, by their numbers. */
    Map<String, KnownCase> known(String office, Collection<String> numbers) {
        Map<String, KnownCase> known = new HashMap<>();
        database.list(
                Sql.of("select c.case_number, c.alert_id, c.fingerprint, a.reference from case_number c")
                        .add("join alert a on a.id = c.alert_id")
                        .add("where c.office = ? and c.case_number = any (?::text[])", office, numbers),
                row -> known.put(
                        row.getString("case_number"),
                        new KnownCase(
                                Rows.id(row, "alert_id"), row.getString("reference"), row.getBytes("fingerprint"))));
        return known;
    }

    /** Those of the references that exist already. */
    Set<String> taken(Collection<String> references) {
        return new HashSet<>(database.list(
                Sql.of("select reference from alert where reference = any (?::text[])", references),
                row -> row.getString(1)));
    }

    /**
     * Stores all of them with what tells of them, or nothing.
     *
     * @throws CasesTakenException if one of the cases is there by now
     */
    @Transactional
    void write(List<NewRecord> records, Author author, Instant now) {
        // everybody takes the numbers in the same order: whoever comes second waits, and nobody waits for each other
        List<NewRecord> inOrder = records.stream()
                .sorted(Comparator.comparing(NewRecord::caseNumber))
                .toList();
        for (int from = 0; from < inOrder.size(); from += BATCH) {
            claim(inOrder.subList(from, Math.min(from + BATCH, inOrder.size())), now);
        }
        for (int from = 0; from < inOrder.size(); from += BATCH) {
            insert(
                    inOrder.subList(from, Math.min(from + BATCH, inOrder.size())).stream()
                            .map(NewRecord::alert)
                            .toList(),
                    author);
        }
        afterCommit.run(matcher::wake);
    }

    private void claim(List<NewRecord> records, Instant now) {
        int claimed = database.update(Sql.of(
                "insert into case_number (office, case_number, alert_id, fingerprint, imported_at)"
                        + " select c.office, c.number, c.alert_id, c.fingerprint, ?"
                        + " from unnest(?::text[], ?::text[], ?::uuid[], ?::bytea[]) with ordinality"
                        + " as c (office, number, alert_id, fingerprint, place) order by c.place on conflict do nothing",
                now,
                records.stream()
                        .map(record -> record.alert().originator().office())
                        .toList(),
                records.stream().map(NewRecord::caseNumber).toList(),
                records.stream().map(record -> record.alert().alertId()).toList(),
                records.stream().map(NewRecord::fingerprint).toList()));
        if (claimed < records.size()) {
            throw new CasesTakenException();
        }
    }

    private void insert(List<AlertVersion> alerts, Author author) {
        IdentifierRows identifiers = IdentifierRows.of(alerts);
        database.update(alertRows(alerts)
                .add(identifiers.insertIdentifiers())
                .add("), q as (")
                .add(identifiers.insertIntoQueue())
                .add(")")
                .add(versionRows(alerts, author)));
        List<OutboxRecord> records = new ArrayList<>();
        alerts.forEach(alert -> records.addAll(events.published(alert)));
        outbox.append(records);
    }

    private static Sql alertRows(List<AlertVersion> alerts) {
        AlertVersion first = alerts.getFirst();
        Originator originator = first.originator();
        return Sql.of(
                """
                with a as (
                    insert into alert (id, reference, kind, urgency, state, version, originator_office,
                        originator_country, issued_at, changed_at, open, likeness, history)
                    select i.id, i.reference, ?, ?, ?, ?, ?, ?, ?, ?, i.open, i.likeness, true
                    from unnest(?::uuid[], ?::text[], ?::boolean[], ?::bigint[]) as i (id, reference, open, likeness)
                ), i as (""",
                first.kind(),
                first.urgency(),
                first.state(),
                first.version(),
                originator.office(),
                originator.country(),
                first.issuedAt(),
                first.changedAt(),
                alerts.stream().map(AlertVersion::alertId).toList(),
                alerts.stream().map(AlertVersion::reference).toList(),
                alerts.stream().map(IdentifierRows::isOpen).toList(),
                alerts.stream().map(alert -> Likeness.of(alert)).toList());
    }

    private static Sql versionRows(List<AlertVersion> alerts, Author author) {
        AlertVersion first = alerts.getFirst();
        return Sql.of(
                """
                insert into alert_version (alert_id, version, state, urgency, material, audience, disclosed,
                    document, changed_at, author, author_office, author_function)
                select v.id, ?, ?, ?, ?, '{}', ?, v.document::jsonb, ?, ?, ?, ?
                from unnest(?::uuid[], ?::text[]) as v (id, document)""",
                first.version(),
                first.state(),
                first.urgency(),
                first.material(),
                first.disclosed(),
                first.changedAt(),
                author.account(),
                author.office(),
                author.function(),
                alerts.stream().map(AlertVersion::alertId).toList(),
                alerts.stream().map(alert -> Documents.write(alert.content())).toList());
    }
}
