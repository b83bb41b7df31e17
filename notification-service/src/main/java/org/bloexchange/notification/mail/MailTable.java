package org.bloexchange.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.delivery.DeliveryState;
import org.bloexchange.notification.delivery.RetryLadder;
import org.jspecify.annotations.Nullable;

/** Mail in the deliveries table: taken with a lease, and recorded with its attempt. Each call is a transaction. */
@ApplicationScoped
class MailTable {

    /** Taking moves the due time to the end of the lease: who dies in between leaves a mail that is due again. */
    private static final String CLAIM = """
            with due as (
                select id from delivery
                where channel = 'MAIL' and state = 'QUEUED' and channel <> 'SCREEN' and due_at <= ?
                order by due_at limit ? for update skip locked
            ), taken as (
                update delivery d set due_at = ? from due where d.id = due.id
                returning d.id, d.notice_id, d.attempts
            )
            select t.id, t.attempts, n.alert_id, c.contact_id is not null as known, c.mail,
                coalesce(c.languages, '{}') as languages
            from taken t join notice n on n.id = t.notice_id left join contact c on c.contact_id = n.contact_id""";

    /** Guarded by the number of attempts, so that of two who tried it after a lost lease one records. */
    private static final String RECORD = """
            with tried as (
                update delivery set
                    state = case when state = 'WITHDRAWN' and ? <> 'SENT' then state else ? end,
                    reason = ?, attempts = attempts + 1, due_at = ?, changed_at = ?
                where id = ? and attempts = ? and state in ('QUEUED', 'WITHDRAWN')
                returning id, attempts
            )
            insert into delivery_attempt (delivery_id, number, at, outcome, reason_class)
            select id, attempts, ?, ?, ? from tried""";

    private final Database database;
    private final MailConfig config;
    private final InstantSource clock;

    MailTable(Database database, MailConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    List<MailTask> claim(int most) {
        Instant now = clock.instant();
        return database.query(
                CLAIM, parameters -> parameters.time(now).number(most).time(now.plus(config.lease())), MailTable::task);
    }

    void sent(MailTask task) {
        record(task, DeliveryState.SENT, null, Duration.ZERO, "SENT", null);
    }

    /** Puts it on the next rung of the ladder; whether there is one. */
    boolean failed(MailTask task, MailFailure failure) {
        Optional<Duration> wait =
                failure.isWorthAnother() ? RetryLadder.waitAfter(task.attempts() + 1) : Optional.empty();
        DeliveryState state = wait.isPresent() ? DeliveryState.QUEUED : DeliveryState.FAILED;
        record(task, state, failure.name(), wait.orElse(Duration.ZERO), "FAILED", failure.name());
        return wait.isPresent();
    }

    /** It is not tried, and why. */
    void willNotSend(MailTask task, String reason) {
        database.update(
                """
                update delivery set state = 'WILL_NOT_SEND', reason = ?, changed_at = ?
                where id = ? and state = 'QUEUED'""", parameters -> parameters.text(reason).time(clock.instant()).uuid(task.deliveryId()));
    }

    private void record(
            MailTask task,
            DeliveryState state,
            @Nullable String reason,
            Duration wait,
            String outcome,
            @Nullable String reasonClass) {
        Instant now = clock.instant();
        database.update(RECORD, parameters -> parameters
                .text(state.name())
                .text(state.name())
                .text(reason)
                .time(now.plus(wait))
                .time(now)
                .uuid(task.deliveryId())
                .number(task.attempts())
                .time(now)
                .text(outcome)
                .text(reasonClass));
    }

    private static MailTask task(ResultSet row) throws SQLException {
        return new MailTask(
                Columns.uuid(row, "id"),
                row.getInt("attempts"),
                Columns.uuid(row, "alert_id"),
                row.getBoolean("known"),
                row.getString("mail"),
                Columns.texts(row, "languages"));
    }
}
