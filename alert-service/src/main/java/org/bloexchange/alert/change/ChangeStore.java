package org.bloexchange.alert.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.matching.IdentifierRows;
import org.bloexchange.alert.matching.IdentifierStore;
import org.bloexchange.alert.matching.Likeness;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.AlertRows;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;
import org.jspecify.annotations.Nullable;

/** Writes next versions. The caller has a transaction and holds the lock on the alert's row. */
@ApplicationScoped
class ChangeStore {

    private final Database database;
    private final IdentifierStore identifiers;

    ChangeStore(Database database, IdentifierStore identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    /**
     * The present version, its alert's row locked until the transaction ends; empty for what the reader may not see. The
     * version is read by a statement of its own: whoever waited for the lock must see what the other one wrote.
     */
    Optional<AlertVersion> lock(UUID alertId, Reach reach) {
        Sql lock = AlertPolicy.one(alertId, reach).add("select 1 from s join alert a on a.id = s.id for update of a");
        if (database.first(lock, row -> true).isEmpty()) {
            return Optional.empty();
        }
        return database.first(
                Sql.of("select " + AlertRows.COLUMNS + " from alert a join alert_version v")
                        .add("on v.alert_id = a.id and v.version = a.version where a.id = ?", alertId),
                AlertRows::read);
    }

    /** Of a version what bears on the next one. */
    record Before(List<String> audience, boolean history) {}

    /** A version of the office's own alert; empty for what the reader may not see, and for other offices' alerts. */
    Optional<Before> before(UUID alertId, long version, Reach reach, String office) {
        Sql sql = AlertPolicy.one(alertId, reach)
                .add(
                        "select " + AlertRows.COLUMNS
                                + " from s join alert a on a.id = s.id and a.originator_office = ?",
                        office)
                .add("join alert_version v on v.alert_id = a.id and v.version = ?", version);
        return database.first(sql, AlertRows::read)
                .map(said -> new Before(said.wholeAudience(), said.content().toldToNobody()));
    }

    /**
     * Of alerts still open whose window is over, some that nobody else has in hand, locked until the transaction ends; in
     * the order in which everybody locks the recipients of several.
     */
    List<AlertVersion> lockOverdue(Instant now, int most) {
        List<UUID> overdue = database.list(
                Sql.of("select id from alert where state in ('AWAITING_RELEASE', 'ISSUED', 'UPDATED')")
                        .add("and watch_until <= ?", now)
                        .add("order by watch_until limit ? for update skip locked", most),
                row -> Rows.id(row, "id"));
        return overdue.isEmpty()
                ? List.of()
                : database.list(
                        Sql.of("select " + AlertRows.COLUMNS + " from alert a join alert_version v")
                                .add("on v.alert_id = a.id and v.version = a.version where a.id = any (?)", overdue)
                                .add("order by a.id"),
                        AlertRows::read);
    }

    /**
     * Locks the recipients in the order everybody locks them in, then writes the version and who is a recipient from now
     * on. A material version, and one that brings an office in (again), waits for a new answer.
     */
    void write(AlertVersion next, Author author, Collection<String> left) {
        database.list(
                Sql.of("select office from recipient where alert_id = ? order by office for update", next.alertId()),
                row -> row.getString(1));
        database.update(
                alert(next).add(version(next, author)).add(leaving(next, left)).add(staying(next)));
        identifiers.follow(next);
    }

    private static Sql alert(AlertVersion next) {
        return Sql.of(
                """
                with a as (
                    update alert set version = ?, state = ?, urgency = ?, changed_at = ?,
                        watch_until = ?::timestamptz, open = ?, likeness = ?::bigint where id = ?)""",
                next.version(),
                next.state(),
                next.urgency(),
                next.changedAt(),
                next.content().watchUntil(),
                IdentifierRows.isOpen(next),
                Likeness.of(next),
                next.alertId());
    }

    private static Sql version(AlertVersion next, Author author) {
        return Sql.of(
                """
                , v as (
                    insert into alert_version (alert_id, version, state, urgency, material, audience, disclosed,
                        document, cancellation, closure, release, changed_at, author, author_office, author_function)
                    values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?))""",
                next.alertId(),
                next.version(),
                next.state(),
                next.urgency(),
                next.material(),
                next.audience(),
                next.disclosed(),
                Documents.write(next.content()),
                textOf(next.cancellation()),
                textOf(next.closure()),
                textOf(next.release()),
                next.changedAt(),
                author.account(),
                author.office(),
                author.function());
    }

    private static Sql leaving(AlertVersion next, Collection<String> left) {
        return Sql.of("""
                , l as (
                    update recipient set until_version = ?, withdrawn_at = ? where alert_id = ? and office = any (?))""", next.version() - 1, next.changedAt(), next.alertId(), left);
    }

    private static Sql staying(AlertVersion next) {
        return Sql.of(
                """
                insert into recipient as r
                    (alert_id, office, country, sender_country, issued_at, queued_at, from_version, opened_version)
                select ?, o.office, o.country, ?, ?, ?, ?, ? from unnest(?::text[], ?::text[]) as o (office, country)
                on conflict (alert_id, office) do update set until_version = null, withdrawn_at = null,
                    opened_version = excluded.opened_version,
                    queued_at = case when r.until_version is null then r.queued_at else excluded.queued_at end
                where r.until_version is not null or ?""",
                next.alertId(),
                next.originator().country(),
                next.issuedAt(),
                next.changedAt(),
                next.version(),
                next.version(),
                next.audience(),
                next.audience().stream().map(Codes::countryOf).toList(),
                next.material());
    }

    /** Whether that account said any version of the alert; a decision on its release says nothing. */
    boolean wrote(UUID alertId, String account) {
        return database.first(
                        Sql.of("select 1 from alert_version where alert_id = ? and author = ?", alertId, account)
                                .add("and release ->> 'decision' is null limit 1"),
                        row -> true)
                .isPresent();
    }

    private static @Nullable String textOf(@Nullable Record said) {
        return said == null ? null : Documents.write(said);
    }
}
