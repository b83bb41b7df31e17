package org.bloexchange.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.notification.alert.AlertLedger.Pointer;
import org.bloexchange.notification.alert.AlertLedger.Recipient;
import org.bloexchange.notification.alert.NoticePlanner.Held;
import org.bloexchange.notification.contact.Contact;
import org.bloexchange.notification.duty.DutyResolver;
import org.bloexchange.notification.duty.Office;
import org.bloexchange.notification.duty.Shift;
import org.bloexchange.notification.notice.NoticeType;
import org.bloexchange.notification.notice.PlannedNotice;
import org.junit.jupiter.api.Test;

class NoticePlannerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final UUID ALERT = UUID.fromString("5b0e7c1a-94d3-4e6f-8a21-6c3d90f7b254");

    private final Contact fotehobod = officer("TJ-FOTEHOBOD");
    private final Contact dusti = officer("TJ-DUSTI");
    private final Contact konysbaev = officer("KZ-KONYSBAEV");
    private final Contact unit = officer("KZ-NATIONAL");
    private final DutyResolver duty = new DutyResolver(Map.of(
            "TJ-FOTEHOBOD", office("TJ-FOTEHOBOD", fotehobod),
            "TJ-DUSTI", office("TJ-DUSTI", dusti),
            "KZ-KONYSBAEV", office("KZ-KONYSBAEV", konysbaev),
            "KZ-KAPLANBEK", emptyOffice("KZ-KAPLANBEK"),
            "KZ-ATAMEKEN", emptyOffice("KZ-ATAMEKEN"),
            "KZ-NATIONAL", office("KZ-NATIONAL", unit),
            "TM-FARAB", new Office("TM-FARAB", "TM", null, null, ZoneOffset.UTC, List.of(), List.of(), List.of())));

    private static Contact officer(String office) {
        return new Contact(UUID.randomUUID(), office, office.substring(0, 2), "OFFICER", List.of("SCREEN", "MAIL"));
    }

    private static Office office(String code, Contact onDuty) {
        return new Office(
                code,
                code.substring(0, 2),
                null,
                null,
                ZoneOffset.UTC,
                List.of(new Shift(onDuty.id(), Instant.EPOCH, null)),
                List.of(),
                List.of(onDuty));
    }

    private static Office emptyOffice(String code) {
        return new Office(code, "KZ", "KZ-NATIONAL", null, ZoneOffset.UTC, List.of(), List.of(), List.of());
    }

    private static AlertChange.Came came(long version, String reader, String... offices) {
        NoticeType type = version == 1 ? NoticeType.ALERT_ISSUED : NoticeType.ALERT_UPDATED;
        return new AlertChange.Came(ALERT, version, reader, List.of(offices), type, "URGENT", "UZ-OYBEK", "UZ");
    }

    private static AlertChange.Left left(long version, String reader, String... offices) {
        return new AlertChange.Left(ALERT, version, reader, List.of(offices));
    }

    private NoticePlanner planner(AlertLedger ledger, List<Held> held) {
        return new NoticePlanner(ledger, duty, List.of(fotehobod, dusti, konysbaev, unit), held, NOW);
    }

    private NoticePlanner fresh() {
        return planner(new AlertLedger(List.of(), List.of()), List.of());
    }

    private static Recipient recipient(String office, long version, long withdrawnVersion) {
        return new Recipient(ALERT, office, office.substring(0, 2), version, false, withdrawnVersion, null, null);
    }

    @Test
    void shouldTellTheDutyOfEachOfficeOfTheReadingCountryOnly() {
        NoticePlanner planner = fresh();

        planner.take(came(1, "TJ", "TJ-FOTEHOBOD", "TJ-DUSTI", "KZ-KONYSBAEV", "TJ-NOWHERE"));

        assertThat(planner.planned())
                .extracting(PlannedNotice::contactId)
                .containsExactlyInAnyOrder(fotehobod.id(), dusti.id());
    }

    @Test
    void shouldMakeOneNoticeForSomebodyWhoStandsInForTwoOffices() {
        NoticePlanner planner = fresh();

        planner.take(came(1, "KZ", "KZ-KAPLANBEK", "KZ-ATAMEKEN"));

        assertThat(planner.planned()).singleElement().satisfies(notice -> {
            assertThat(notice.contactId()).isEqualTo(unit.id());
            assertThat(notice.offices()).containsExactly("KZ-KAPLANBEK", "KZ-ATAMEKEN");
        });
    }

    @Test
    void shouldCountOfficesWithNobodyAndNoteThem() {
        AlertLedger ledger = new AlertLedger(List.of(), List.of());
        NoticePlanner planner = planner(ledger, List.of());

        planner.take(came(1, "TM", "TM-FARAB"));

        assertThat(planner.planned()).isEmpty();
        assertThat(planner.nobody()).isOne();
        assertThat(ledger.changedRecipients()).singleElement().satisfies(recipient -> assertThat(recipient.nobody())
                .isTrue());
    }

    @Test
    void shouldTellNothingOfAVersionThatIsStaleOrKnown() {
        AlertLedger ledger =
                new AlertLedger(List.of(new Pointer(ALERT, "TJ", 2, "URGENT", "UZ-OYBEK", "UZ")), List.of());
        NoticePlanner planner = planner(ledger, List.of());

        planner.take(came(1, "TJ", "TJ-FOTEHOBOD"));
        planner.take(came(2, "TJ", "TJ-FOTEHOBOD"));

        assertThat(planner.planned()).isEmpty();
        assertThat(ledger.changedPointers()).isEmpty();
    }

    @Test
    void shouldTellEveryVersionOfABatchInOrder() {
        NoticePlanner planner = fresh();

        planner.take(came(1, "TJ", "TJ-FOTEHOBOD"));
        planner.take(came(2, "TJ", "TJ-FOTEHOBOD"));

        assertThat(planner.planned())
                .extracting(PlannedNotice::version, PlannedNotice::type)
                .containsExactly(tuple(1L, NoticeType.ALERT_ISSUED), tuple(2L, NoticeType.ALERT_UPDATED));
    }

    @Test
    void shouldTellAWithdrawalToWhoeverHadANoticeAndTakeTheNoticeBack() {
        AlertLedger ledger = new AlertLedger(
                List.of(new Pointer(ALERT, "TJ", 1, "FLASH", "UZ-OYBEK", "UZ")),
                List.of(recipient("TJ-FOTEHOBOD", 1, 0)));
        NoticePlanner planner = planner(ledger, List.of(new Held(ALERT, fotehobod.id(), 1, List.of("TJ-FOTEHOBOD"))));

        planner.take(left(2, "TJ", "TJ-FOTEHOBOD"));

        assertThat(planner.planned()).singleElement().satisfies(notice -> {
            assertThat(notice.type()).isEqualTo(NoticeType.ALERT_WITHDRAWN);
            assertThat(notice.contactId()).isEqualTo(fotehobod.id());
            assertThat(notice.version()).isEqualTo(2);
            assertThat(notice.urgency()).isEqualTo("FLASH");
            assertThat(notice.withdrawn()).isFalse();
        });
        assertThat(planner.left()).singleElement().satisfies(gone -> assertThat(gone.version())
                .isEqualTo(2));
    }

    @Test
    void shouldTellNobodyOfAWithdrawalWhoStillHasTheAlertForAnotherOffice() {
        AlertLedger ledger = new AlertLedger(
                List.of(new Pointer(ALERT, "KZ", 1, "URGENT", "UZ-OYBEK", "UZ")),
                List.of(recipient("KZ-KAPLANBEK", 1, 0), recipient("KZ-ATAMEKEN", 1, 0)));
        NoticePlanner planner =
                planner(ledger, List.of(new Held(ALERT, unit.id(), 1, List.of("KZ-KAPLANBEK", "KZ-ATAMEKEN"))));

        planner.take(left(2, "KZ", "KZ-KAPLANBEK"));
        assertThat(planner.planned()).isEmpty();

        planner.take(left(3, "KZ", "KZ-ATAMEKEN"));
        assertThat(planner.planned()).singleElement().satisfies(notice -> assertThat(notice.type())
                .isEqualTo(NoticeType.ALERT_WITHDRAWN));
    }

    @Test
    void shouldTellWhatThereIsToSeeToWhoeverLeavesWithOneOfficeAndComesWithAnother() {
        AlertLedger ledger = new AlertLedger(
                List.of(new Pointer(ALERT, "KZ", 1, "URGENT", "UZ-OYBEK", "UZ")),
                List.of(recipient("KZ-KAPLANBEK", 1, 0)));
        NoticePlanner planner = planner(ledger, List.of(new Held(ALERT, unit.id(), 1, List.of("KZ-KAPLANBEK"))));

        planner.take(left(2, "KZ", "KZ-KAPLANBEK"));
        planner.take(came(2, "KZ", "KZ-ATAMEKEN"));

        assertThat(planner.planned()).singleElement().satisfies(notice -> assertThat(notice.type())
                .isEqualTo(NoticeType.ALERT_UPDATED));
    }

    @Test
    void shouldNeverShowWhatTheSameBatchWithdraws() {
        NoticePlanner planner = fresh();

        planner.take(came(1, "TJ", "TJ-FOTEHOBOD", "TJ-DUSTI"));
        planner.take(left(2, "TJ", "TJ-FOTEHOBOD"));

        assertThat(planner.planned())
                .filteredOn(notice -> notice.contactId().equals(fotehobod.id()) && notice.version() == 1)
                .singleElement()
                .satisfies(notice -> assertThat(notice.withdrawn()).isTrue());
        assertThat(planner.planned())
                .filteredOn(notice -> notice.contactId().equals(dusti.id()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.withdrawn()).isFalse());
    }

    @Test
    void shouldNotTellALateVersionToAnOfficeThatLeftButTellOneItCameBackWith() {
        AlertLedger ledger = new AlertLedger(List.of(), List.of(recipient("KZ-KONYSBAEV", 0, 2)));
        NoticePlanner planner = planner(ledger, List.of());

        planner.take(came(1, "KZ", "KZ-KONYSBAEV"));
        assertThat(planner.planned()).isEmpty();

        planner.take(came(3, "KZ", "KZ-KONYSBAEV"));
        assertThat(planner.planned()).singleElement().satisfies(notice -> assertThat(notice.version())
                .isEqualTo(3));
    }

    @Test
    void shouldNotWithdrawTwice() {
        AlertLedger ledger = new AlertLedger(List.of(), List.of(recipient("TJ-FOTEHOBOD", 1, 2)));
        NoticePlanner planner = planner(ledger, List.of(new Held(ALERT, fotehobod.id(), 1, List.of("TJ-FOTEHOBOD"))));

        planner.take(left(2, "TJ", "TJ-FOTEHOBOD"));

        assertThat(planner.planned()).isEmpty();
        assertThat(planner.left()).isEmpty();
    }

    @Test
    void shouldMakeANoticeSettledWhoseAnswerCameBeforeIt() {
        Recipient answered = new Recipient(ALERT, "TJ-FOTEHOBOD", "TJ", 0, false, 0, 1L, NOW.minusSeconds(5));
        NoticePlanner planner = planner(new AlertLedger(List.of(), List.of(answered)), List.of());

        planner.take(came(1, "TJ", "TJ-FOTEHOBOD"));
        planner.take(came(2, "TJ", "TJ-FOTEHOBOD"));

        assertThat(planner.planned()).extracting(PlannedNotice::settledAt).containsExactly(NOW.minusSeconds(5), null);
    }
}
