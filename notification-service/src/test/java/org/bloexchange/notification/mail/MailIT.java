package org.bloexchange.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.mailbox.ReceivedMail;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.notification.testing.Alert;
import org.bloexchange.notification.testing.Neighbourhood;
import org.bloexchange.notification.testing.Registry.Person;
import org.bloexchange.notification.testing.SmtpSwitch;
import org.bloexchange.notification.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
@WithTestResource(TestTokens.class)
@WithTestResource(SmtpSwitch.class)
class MailIT {

    @Inject
    Neighbourhood around;

    @Inject
    TurnableClock clock;

    @Inject
    MailTable table;

    private String office = "";
    private Person officer = new Person(UUID.randomUUID(), "", "", null, List.of());

    @BeforeEach
    void putSomebodyOnDuty() {
        office = around.newOffice("TJ");
        officer = around.officerOnDuty(office);
    }

    @AfterEach
    void letMailThrough() {
        SmtpSwitch.open();
        clock.reset();
    }

    private Alert issue() {
        Alert alert = Alert.aSeizure().to(office);
        around.exchange().send(alert.recordFor("TJ"));
        return alert;
    }

    private List<ReceivedMail> mailsTo(Person person) {
        return EnginesResource.mailbox().messagesTo(Objects.requireNonNull(person.mail()));
    }

    private void becomes(Person changed, String column, String value) {
        around.registry().keeps(changed);
        await().until(() -> around.count("select count(*) as n from contact where contact_id = '" + changed.id()
                        + "' and " + column + " = " + value)
                == 1);
    }

    @Test
    void shouldSendAPointerInTheContactsLanguage() {
        becomes(officer.speaking("tg", "ru"), "languages[1]", "'tg'");

        Alert alert = issue();

        await().atMost(Duration.ofSeconds(10)).until(() -> mailsTo(officer).size() == 1);
        ReceivedMail mail = mailsTo(officer).getFirst();
        assertThat(mail.subject()).isEqualTo("[EXERCISE] Як паём шуморо интизор аст");
        assertThat(mail.headers()).containsEntry("X-BLO-World", "exercise");
        assertThat(mail.body()).contains("/alerts/" + alert.id());
        assertThat(mail.messageId()).isEqualTo("<" + deliveryId(alert) + "@blo-exchange.invalid>");
        assertThat(mail.body() + mail.subject() + mail.headers())
                .doesNotContain("EX-UZ", office, "SEIZURE", "CANNABIS", "UZ-OYBEK", "URGENT", "FLASH");
        await().until(() -> around.deliveryStates(alert, "MAIL").equals(List.of("SENT")));
    }

    @Test
    void shouldSendOnceWhenTheServerWasAwayAndCameBack() {
        SmtpSwitch.shut();
        Alert alert = issue();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> around.deliveryStates(alert, "MAIL").getFirst().startsWith("QUEUED("));
        assertThat(attempts(alert)).isOne();

        SmtpSwitch.open();
        clock.turnForward(Duration.ofSeconds(16));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> around.deliveryStates(alert, "MAIL").equals(List.of("SENT")));
        assertThat(mailsTo(officer)).hasSize(1);
        assertThat(attempts(alert)).isEqualTo(2);
    }

    @Test
    void shouldFailAfterTheLastRung() {
        SmtpSwitch.shut();
        Alert alert = issue();
        for (int attempt = 1; attempt <= 6; attempt++) {
            int made = attempt;
            await().atMost(Duration.ofSeconds(15)).until(() -> attempts(alert) == made);
            clock.turnForward(Duration.ofHours(2).plusSeconds(1));
        }

        await().until(() -> around.deliveryStates(alert, "MAIL").getFirst().startsWith("FAILED("));
        assertThat(attempts(alert)).isEqualTo(6);
    }

    @Test
    void shouldSendTheSameMailAgainWhenWhoTookItDied() {
        SmtpSwitch.shut();
        Alert alert = issue();
        await().atMost(Duration.ofSeconds(15)).until(() -> attempts(alert) == 1);
        // taken by a replica that then died: due only when its lease is over
        around.change(
                "update delivery set due_at = now() + interval '60 seconds' where id = '" + deliveryId(alert) + "'");
        SmtpSwitch.open();
        assertThat(table.claim(10)).isEmpty();

        clock.turnForward(Duration.ofSeconds(61));

        await().atMost(Duration.ofSeconds(15)).until(() -> mailsTo(officer).size() == 1);
        assertThat(mailsTo(officer).getFirst().messageId()).contains(deliveryId(alert));
    }

    @Test
    void shouldGiveEachMailToOneOfThoseWhoAsk() throws InterruptedException {
        around.awaitNotices(issue(), 1);
        around.change(
                "insert into notice (id, contact_id, counter, type, alert_id, version, urgency, offices, country, created_at)"
                        + " select uuidv7(), '" + officer.id() + "', n, 'ALERT_ISSUED', uuidv7(), 1, 'ROUTINE', array['"
                        + office
                        + "'], 'TJ', now() from generate_series(1001, 1200) as n");
        SmtpSwitch.shut();
        around.change("insert into delivery (id, notice_id, channel, state, due_at, changed_at)"
                + " select uuidv7(), id, 'MAIL', 'QUEUED', now(), now() from notice where counter > 1000 and contact_id = '"
                + officer.id() + "'");
        Queue<UUID> claimed = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int thread = 0; thread < 4; thread++) {
            threads.execute(() -> {
                for (List<MailTask> some = table.claim(7); !some.isEmpty(); some = table.claim(7)) {
                    some.forEach(task -> claimed.add(task.deliveryId()));
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        around.change("delete from notice where counter > 1000 and contact_id = '" + officer.id() + "'");
        // the service's own dispatcher took some too
        assertThat(claimed).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotSendOutwardInAnExercise() {
        String outward = "officer-" + officer.id() + "@customs.tj";
        becomes(officer.withMail(outward), "mail", "'" + outward + "'");

        Alert alert = issue();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> around.deliveryStates(alert, "MAIL").equals(List.of("WILL_NOT_SEND(NOT_ON_ALLOW_LIST)")));
        assertThat(EnginesResource.mailbox().messagesTo(outward)).isEmpty();
        assertThat(attempts(alert)).isZero();
    }

    private String deliveryId(Alert alert) {
        return around.text(
                "select d.id as t from delivery d join notice n on n.id = d.notice_id where d.channel = 'MAIL'"
                        + " and n.alert_id = '" + alert.id() + "'");
    }

    private long attempts(Alert alert) {
        return around.count("select count(*) as n from delivery_attempt a join delivery d on d.id = a.delivery_id"
                + " join notice n on n.id = d.notice_id where d.channel = 'MAIL' and n.alert_id = '" + alert.id()
                + "'");
    }
}
