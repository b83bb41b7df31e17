package org.bloexchange.alert.issue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.problem.ProblemException;

/** Answers given under an idempotency key; those to new alerts are written by {@link AlertInsert}. */
@ApplicationScoped
class IssuedAnswers {

    private final Database database;
    private final Clock clock;

    IssuedAnswers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Stored(byte[] fingerprint, IssuedAnswer answer) {}

    /**
     * The first answer, if the key was used for the same body.
     *
     * @throws ProblemException 409 if it was used for another
     */
    Optional<IssuedAnswer> find(IdempotencyKey key) {
        Sql sql = Sql.of(
                "select fingerprint, status, location, etag, body from idempotency_key"
                        + " where account = ? and key = ? and created_at > ?",
                key.account(),
                key.key(),
                clock.instant().minus(IdempotencyKey.LIFE));
        return database.first(
                        sql,
                        row -> new Stored(
                                row.getBytes("fingerprint"),
                                new IssuedAnswer(
                                        row.getInt("status"),
                                        row.getString("location"),
                                        row.getString("etag"),
                                        row.getString("body"))))
                .map(stored -> {
                    if (!key.isOf(stored.fingerprint())) {
                        throw ProblemException.conflict(
                                "idempotency-key-reused", "This Idempotency-Key was used for another body");
                    }
                    return stored.answer();
                });
    }

    /**
     * Keeps the answer for a retry, in the caller's transaction; a key past its life is taken over. Of two at the same
     * moment the second waits for the first.
     *
     * @return whether the key was free
     */
    boolean keep(IdempotencyKey key, IssuedAnswer answer) {
        Instant now = clock.instant();
        return database.update(Sql.of(
                        """
                        insert into idempotency_key as t (account, key, fingerprint, status, location, etag, body, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (account, key) do update set fingerprint = excluded.fingerprint,
                            status = excluded.status, location = excluded.location, etag = excluded.etag,
                            body = excluded.body, created_at = excluded.created_at
                        where t.created_at <= ?""",
                        key.account(),
                        key.key(),
                        key.fingerprint(),
                        answer.status(),
                        answer.location(),
                        answer.etag(),
                        answer.body(),
                        now,
                        now.minus(IdempotencyKey.LIFE)))
                == 1;
    }

    /** Forgets what is too old to be given again. */
    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        database.update(Sql.of(
                "delete from idempotency_key where created_at < ?",
                clock.instant().minus(IdempotencyKey.LIFE)));
    }
}
