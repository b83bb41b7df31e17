package org.bloexchange.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.event.AlertEvents;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.alert.testing.Versions;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert is there with all its rows and records, or nothing of it is. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class NothingHalfIT {

    private static final Author AUTHOR = new Author("account", OYBEK, "OFFICER");
    private static final IssuedAnswer ANSWER = new IssuedAnswer(201, "/api/v1/alerts/x", "\"1\"", "{}");

    @Inject
    AlertInsert insert;

    @Inject
    AlertEvents events;

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldNeverTellOfWhatWasRolledBack() {
        AlertVersion alert = fresh("EX-UZ-OYBEK-ROLLED");

        QuarkusTransaction.begin();
        insert.write(alert, AUTHOR, null, ANSWER, events.published(alert));
        QuarkusTransaction.rollback();

        assertNothingOf(alert);
    }

    @Test
    void shouldWriteNothingWhereAnyRowCannotBeWritten() {
        AlertVersion alert = fresh("EX-UZ-OYBEK-BROKEN");
        OutboxRecord good = events.published(alert).getFirst();
        OutboxRecord bad = new OutboxRecord(good.aggregate(), good.topic(), "\u0000", good.headers(), good.payload());

        assertThatThrownBy(() -> insert.write(alert, AUTHOR, null, ANSWER, List.of(good, bad)))
                .isInstanceOf(RuntimeException.class);

        assertNothingOf(alert);
    }

    @Test
    void shouldWriteNothingWhereTheReferenceIsTaken() {
        String reference = Desk.officerOf(OYBEK).issues(aSeizure()).path("reference");
        AlertVersion alert = fresh(reference);
        IdempotencyKey key = new IdempotencyKey("account", UUID.randomUUID().toString(), new byte[32]);

        assertThat(insert.write(alert, AUTHOR, key, ANSWER, events.published(alert)))
                .isEqualTo(AlertInsert.Result.REFERENCE_TAKEN);

        assertNothingOf(alert);
        assertThat(sql.number("select count(*) from idempotency_key where key = ?", key.key()))
                .isZero();
    }

    private void assertNothingOf(AlertVersion alert) {
        String later = Desk.officerOf(OYBEK).issued(aSeizure());
        Exchange.records("exercise.blo.tj.alerts.v1.uz", later, 1);
        assertThat(Bus.of("exercise.blo.tj.alerts.v1.uz", alert.alertId().toString()))
                .isEmpty();
        assertThat(sql.number("select count(*) from alert where id = ?", alert.alertId()))
                .isZero();
        assertThat(sql.number(
                        "select count(*) from outbox where aggregate = ?",
                        alert.alertId().toString()))
                .isZero();
    }

    private static AlertVersion fresh(String reference) {
        AlertVersion like = Versions.issued(aSeizure(), FOTEHOBOD);
        return new AlertVersion(
                UUID.randomUUID(),
                reference,
                1,
                like.kind(),
                like.state(),
                like.urgency(),
                false,
                like.originator(),
                like.issuedAt(),
                like.changedAt(),
                like.audience(),
                false,
                like.content(),
                null,
                null);
    }
}
