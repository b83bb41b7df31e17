package org.bloexchange.alert.issue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.problem.ProblemException;

/** Answers given under an idempotency key; written by {@link AlertInsert}. */
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

    /** Forgets what is too old to be given again. */
    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        database.update(Sql.of(
                "delete from idempotency_key where created_at < ?",
                clock.instant().minus(IdempotencyKey.LIFE)));
    }
}
