package org.bloexchange.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.notification.testing.Alert;
import org.bloexchange.notification.testing.Neighbourhood;
import org.bloexchange.notification.testing.Neighbourhood.NoticeRow;
import org.bloexchange.notification.testing.Registry.Person;
import org.bloexchange.notification.testing.SmtpSwitch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
@WithTestResource(TestTokens.class)
@WithTestResource(SmtpSwitch.class)
class AlertNoticesIT {

    @Inject
    Neighbourhood around;

    private String fotehobod = "";
    private Person officer = new Person(UUID.randomUUID(), "", "", null, List.of());

    @BeforeEach
    void openAnOffice() {
        fotehobod = around.newOffice("TJ");
        officer = around.officerOnDuty(fotehobod);
    }

    private void send(ContractRecord record) {
        around.exchange().send(record);
    }

    @Test
    void shouldTellTheDutyContactAndNobodyElse() {
        around.registry().officer(fotehobod);
        around.registry().somebody(fotehobod, "SUPERVISOR");
        Alert alert = Alert.aSeizure().to(fotehobod);

        send(alert.recordFor("TJ"));

        assertThat(around.awaitNotices(alert, 1)).singleElement().satisfies(notice -> {
            assertThat(notice.contact()).isEqualTo(officer.id().toString());
            assertThat(notice.type()).isEqualTo("ALERT_ISSUED");
            assertThat(notice.offices()).containsExactly(fotehobod);
        });
        assertThat(around.deliveryStates(alert, "SCREEN")).containsExactly("QUEUED");
    }

    @Test
    void shouldTellNobodyOfARecordOfThePastWhomeverItNames() {
        Alert history = Alert.aSeizure().to(fotehobod);
        Alert next = Alert.aSeizure().to(fotehobod);

        send(history.recordOfThePast("TJ"));
        send(history.updated().recordOfThePast("TJ"));
        send(next.recordFor("TJ"));

        around.awaitNotices(next, 1);
        assertThat(around.notices(history)).isEmpty();
    }

    @Test
    void shouldTellBothCountries() {
        String konysbaev = around.newOffice("KZ");
        Person other = around.officerOnDuty(konysbaev);
        Alert alert = Alert.aSeizure().to(fotehobod, konysbaev);

        send(alert.recordFor("TJ"));
        send(alert.recordFor("KZ"));
        // the origin country's own record names the whole audience, and tells none of it
        send(alert.record("UZ", alert.offices()));

        assertThat(around.awaitNotices(alert, 2))
                .extracting(NoticeRow::contact)
                .containsExactlyInAnyOrder(officer.id().toString(), other.id().toString());
    }

    @Test
    void shouldTellNobodyOfAnotherCountryWhateverTheRecordNames() {
        String konysbaev = around.newOffice("KZ");
        around.officerOnDuty(konysbaev);
        Alert alert = Alert.aSeizure().to(fotehobod, konysbaev);
        Alert next = Alert.aSeizure().to(fotehobod);

        around.exchange().sendAnyhow(alert.record("TJ", alert.offices()));
        send(next.recordFor("TJ"));

        around.awaitNotices(next, 1);
        assertThat(around.awaitNotices(alert, 1))
                .extracting(NoticeRow::contact)
                .containsExactly(officer.id().toString());
    }

    @Test
    void shouldTellOnceWhenTheSameEventComesTwice() {
        Alert alert = Alert.aSeizure().to(fotehobod);
        ContractRecord record = alert.recordFor("TJ");

        send(record);
        around.awaitNotices(alert, 1);
        send(record);
        around.exchange().sendAnyhow(withAnotherId(record));
        send(alert.updated().recordFor("TJ"));

        assertThat(around.awaitNotices(alert, 2)).extracting(NoticeRow::version).containsExactly(1L, 2L);
        assertThat(around.deliveryStates(alert, "SCREEN")).hasSize(2);
    }

    @Test
    void shouldNotTellAStaleVersion() {
        Alert first = Alert.aSeizure().to(fotehobod);
        Alert second = first.updated();

        send(second.recordFor("TJ"));
        around.awaitNotices(first, 1);
        send(first.recordFor("TJ"));
        send(second.cancelled().recordFor("TJ"));

        assertThat(around.awaitNotices(first, 2))
                .extracting(NoticeRow::type)
                .containsExactly("ALERT_UPDATED", "ALERT_CANCELLED");
    }

    @Test
    void shouldTakeBackWhatIsWithdrawnAndTellWhoHadIt() {
        String dusti = around.newOffice("TJ");
        Person stays = around.officerOnDuty(dusti);
        Alert alert = Alert.aSeizure().to(fotehobod, dusti);
        send(alert.recordFor("TJ"));
        around.awaitNotices(alert, 2);

        Alert second = alert.updated();
        send(second.withdrawnFrom("TJ", fotehobod));
        send(second.to(dusti).recordFor("TJ"));

        List<NoticeRow> notices = around.awaitNotices(alert, 4);
        assertThat(notices)
                .filteredOn(notice -> notice.contact().equals(officer.id().toString()))
                .extracting(NoticeRow::type, NoticeRow::withdrawn)
                .containsExactly(tuple("ALERT_ISSUED", true), tuple("ALERT_WITHDRAWN", false));
        assertThat(notices)
                .filteredOn(notice -> notice.contact().equals(stays.id().toString()))
                .extracting(NoticeRow::type)
                .containsExactly("ALERT_ISSUED", "ALERT_UPDATED");
        assertThat(around.deliveryStates(alert, "SCREEN")).contains("WITHDRAWN");
    }

    @Test
    void shouldKeepOneNoticePerVersionForWhoeverLeavesWithOneOfficeAndComesWithAnother() {
        String one = around.newOffice("KG");
        String other = around.newOffice("KG");
        Person unit = around.registry().somebody("KG-NATIONAL", "COORDINATOR");
        await().until(() ->
                around.count("select count(*) as n from contact where contact_id = '" + unit.id() + "'") == 1);
        Alert alert = Alert.aSeizure().to(one);
        send(alert.recordFor("KG"));
        around.awaitNotices(alert, 1);

        Alert second = alert.updated();
        send(second.withdrawnFrom("KG", one));
        around.awaitNotices(alert, 2);
        send(second.to(other).recordFor("KG"));

        await().until(() -> around.notices(alert).getLast().type().equals("ALERT_UPDATED"));
        assertThat(around.notices(alert))
                .extracting(NoticeRow::version, NoticeRow::withdrawn, NoticeRow::offices)
                .containsExactly(tuple(1L, true, List.of(one)), tuple(2L, false, List.of(other)));
        assertThat(around.count("select max(counter) as n from notice where contact_id = '" + unit.id() + "'"))
                .isEqualTo(3);
    }

    @Test
    void shouldHandleTheNextRecordAfterPoison() {
        Alert bad = Alert.aSeizure().to(fotehobod);
        ContractRecord record = bad.recordFor("TJ");
        Alert good = Alert.aSeizure().to(fotehobod);
        long before = around.count("select count(*) as n from quarantine");

        around.exchange()
                .sendAnyhow(new ContractRecord(
                        record.topic(),
                        good.id().toString(),
                        renamed(record, good.id().toString()),
                        "{\"alertId\":".getBytes(StandardCharsets.UTF_8)));
        around.exchange().sendAnyhow(spokenFor(record));
        send(good.recordFor("TJ"));

        around.awaitNotices(good, 1);
        await().until(() -> around.count("select count(*) as n from quarantine") == before + 2);
        assertThat(around.count("select count(*) as n from quarantine where reason = 'BAD_JSON'"))
                .isPositive();
        assertThat(around.count("select count(*) as n from quarantine where reason = 'FOREIGN_WRITER'"))
                .isPositive();
        assertThat(around.notices(bad)).isEmpty();
    }

    @Test
    void shouldTakeABatchOfHundredsAndTellEachOnce() {
        Person withoutMail = around.registry().somebody(fotehobod, "OFFICER");
        around.registry().isOnDuty(fotehobod, withoutMail);
        around.awaitDuty(fotehobod, withoutMail);
        List<Alert> alerts = IntStream.range(0, 600)
                .mapToObj(number -> Alert.aSeizure().to(fotehobod))
                .toList();

        alerts.forEach(alert -> around.exchange().sendAnyhow(alert.recordFor("TJ")));

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        around.count("select count(*) as n from notice where contact_id = '" + withoutMail.id() + "'")
                                == 600);
        assertThat(around.count("select count(distinct counter) as n from notice where contact_id = '"
                        + withoutMail.id() + "' and counter between 1 and 600"))
                .isEqualTo(600);
    }

    @Test
    void shouldNoteWhenThereIsNobodyToTell() {
        String lonely = around.newOffice("TM");
        Alert alert = Alert.aSeizure().to(lonely);

        send(alert.recordFor("TM"));

        await().until(() ->
                around.count("select count(*) as n from recipient where nobody and alert_id = '" + alert.id() + "'")
                        == 1);
        assertThat(around.notices(alert)).isEmpty();
    }

    @Test
    void shouldSettleWhatIsOpenWhenTheOfficeAnswers() {
        Alert alert = Alert.aSeizure().to(fotehobod);
        send(alert.recordFor("TJ"));
        around.awaitNotices(alert, 1);

        send(alert.answer("ACCEPTED", fotehobod, 2, "UZ"));
        send(alert.answer("ACCEPTED", fotehobod, 2, "TJ"));

        await().until(() -> around.notices(alert).getFirst().settled());
    }

    @Test
    void shouldKeepAnAnswerThatComesBeforeItsAlert() {
        Alert alert = Alert.aSeizure().to(fotehobod);

        send(alert.answer("DECLINED", fotehobod, 2, "TJ"));
        await().until(() ->
                around.count("select count(*) as n from recipient where alert_id = '" + alert.id() + "'") == 1);
        send(alert.recordFor("TJ"));

        assertThat(around.awaitNotices(alert, 1).getFirst().settled()).isTrue();
    }

    private static ContractRecord withAnotherId(ContractRecord record) {
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.put(Headers.ID, UUID.randomUUID().toString());
        return new ContractRecord(record.topic(), record.key(), headers, record.data());
    }

    private static Map<String, String> renamed(ContractRecord record, String subject) {
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.put(Headers.SUBJECT, subject);
        return headers;
    }

    /** Another office of the same country says that it is the originator's alert. */
    private static ContractRecord spokenFor(ContractRecord record) {
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.put(Headers.SOURCE, "/offices/UZ-YALLAMA");
        return new ContractRecord(record.topic(), record.key(), headers, Objects.requireNonNull(record.data()));
    }
}
