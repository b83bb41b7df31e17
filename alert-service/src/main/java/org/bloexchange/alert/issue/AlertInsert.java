package org.bloexchange.alert.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.matching.IdentifierRows;
import org.bloexchange.alert.matching.Likeness;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.DatabaseException;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new alert with everything it needs (key and answer, version, recipients, identifiers, outbox) in one statement, which is its
 * own transaction: one round trip and one commit, about twice what several statements would allow.
 */
@ApplicationScoped
class AlertInsert {

    /** What came of it. */
    enum Result {
        WRITTEN,
        /** The idempotency key is taken; nothing was written. */
        KEY_TAKEN,
        /** The reference is taken; nothing was written. */
        REFERENCE_TAKEN
    }

    private final Database database;

    AlertInsert(Database database) {
        this.database = database;
    }

    Result write(
            AlertVersion alert,
            Author author,
            @Nullable IdempotencyKey key,
            IssuedAnswer answer,
            List<OutboxRecord> outbox) {
        return write(alert, author, key, answer, outbox, null);
    }

    /**
     * The same, only if a statement has taken away what the alert is made of.
     *
     * @param taking returns a row if it did; otherwise nothing is written, and the key counts as taken
     */
    Result write(
            AlertVersion alert,
            Author author,
            @Nullable IdempotencyKey key,
            IssuedAnswer answer,
            List<OutboxRecord> outbox,
            @Nullable Sql taking) {
        IdentifierRows identifiers = IdentifierRows.of(List.of(alert));
        Sql sql = claim(key, answer, alert.issuedAt(), taking)
                .add(alertRow(alert))
                .add(versionRow(alert, author))
                .add(recipientRows(alert))
                .add(", i as (")
                .add(identifiers.insertIdentifiers())
                .add(", k), q as (")
                .add(identifiers.insertIntoQueue())
                .add(", k)")
                .add(outboxRows(outbox))
                .add("select count(*) from k");
        try {
            return database.first(sql, row -> row.getInt(1)).orElse(0) == 1 ? Result.WRITTEN : Result.KEY_TAKEN;
        } catch (DatabaseException e) {
            if (e.violates("alert_reference")) {
                return Result.REFERENCE_TAKEN;
            }
            throw e;
        }
    }

    /**
     * One row if the alert is to be written. Of requests at the same moment with one key the first to insert wins; the
     * others wait for its commit and get no row. A key past its life is taken over.
     */
    private static Sql claim(@Nullable IdempotencyKey key, IssuedAnswer answer, Instant now, @Nullable Sql taking) {
        if (key == null) {
            return Sql.of("with k as (select 1)");
        }
        return Sql.of("with d as (")
                .add(taking == null ? Sql.of("select 1") : taking)
                .add(
                        """
                ), k as (
                    insert into idempotency_key as t (account, key, fingerprint, status, location, etag, body, created_at)
                    select ?, ?, ?, ?, ?, ?, ?, ? from d
                    on conflict (account, key) do update set fingerprint = excluded.fingerprint,
                        status = excluded.status, location = excluded.location, etag = excluded.etag,
                        body = excluded.body, created_at = excluded.created_at
                    where t.created_at <= ?
                    returning 1)""",
                        key.account(),
                        key.key(),
                        key.fingerprint(),
                        answer.status(),
                        answer.location(),
                        answer.etag(),
                        answer.body(),
                        now,
                        now.minus(IdempotencyKey.LIFE));
    }

    private static Sql alertRow(AlertVersion alert) {
        return Sql.of(
                """
                , a as (
                    insert into alert (id, reference, kind, urgency, state, version, originator_office,
                        originator_country, issued_at, changed_at, watch_until, open, likeness)
                    select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::bigint from k)""",
                alert.alertId(),
                alert.reference(),
                alert.kind(),
                alert.urgency(),
                alert.state(),
                alert.version(),
                alert.originator().office(),
                alert.originator().country(),
                alert.issuedAt(),
                alert.changedAt(),
                alert.content().watchUntil(),
                IdentifierRows.isOpen(alert),
                Likeness.of(alert));
    }

    private static Sql versionRow(AlertVersion alert, Author author) {
        return Sql.of(
                """
                , v as (
                    insert into alert_version (alert_id, version, state, urgency, material, audience, disclosed,
                        document, release, changed_at, author, author_office, author_function)
                    select ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ? from k)""",
                alert.alertId(),
                alert.version(),
                alert.state(),
                alert.urgency(),
                alert.material(),
                alert.audience(),
                alert.disclosed(),
                Documents.write(alert.content()),
                alert.release() == null ? null : Documents.write(alert.release()),
                alert.changedAt(),
                author.account(),
                author.office(),
                author.function());
    }

    private static Sql recipientRows(AlertVersion alert) {
        return Sql.of(
                """
                , r as (
                    insert into recipient (alert_id, office, country, sender_country, issued_at, queued_at,
                        from_version, opened_version)
                    select ?, o.office, o.country, ?, ?, ?, ?, ? from k, unnest(?::text[], ?::text[]) as o (office, country))""",
                alert.alertId(),
                alert.originator().country(),
                alert.issuedAt(),
                alert.changedAt(),
                alert.version(),
                alert.version(),
                alert.audience(),
                alert.audience().stream().map(Codes::countryOf).toList());
    }

    private static Sql outboxRows(List<OutboxRecord> records) {
        return Sql.of(
                ", b as (" + Outbox.INSERT + ", k order by r.place)",
                records.stream().map(OutboxRecord::aggregate).toList(),
                records.stream().map(OutboxRecord::topic).toList(),
                records.stream().map(OutboxRecord::key).toList(),
                records.stream().map(OutboxRecord::headers).toList(),
                records.stream().map(OutboxRecord::payload).toList());
    }
}
