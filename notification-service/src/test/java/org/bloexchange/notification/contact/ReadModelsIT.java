package org.bloexchange.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.notification.testing.Alert;
import org.bloexchange.notification.testing.Neighbourhood;
import org.bloexchange.notification.testing.Neighbourhood.NoticeRow;
import org.bloexchange.notification.testing.Registry.Person;
import org.bloexchange.notification.testing.SmtpSwitch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
@WithTestResource(TestTokens.class)
@WithTestResource(SmtpSwitch.class)
class ReadModelsIT {

    @Inject
    Neighbourhood around;

    private long contacts(Person person) {
        return around.count("select count(*) as n from contact where contact_id = '" + person.id() + "'");
    }

    private long graves(Person person) {
        return around.count("select count(*) as n from contact_grave where contact_id = '" + person.id() + "'");
    }

    private void awaitLanguage(Person person, String language) {
        await().until(() -> around.count("select count(*) as n from contact where contact_id = '" + person.id()
                        + "' and '" + language + "' = any(languages)")
                == 1);
    }

    /** Whatever was sent to the contacts of that country before has been handled when this returns. */
    private void awaitAllBefore(String office) {
        Person last = around.registry().officer(office);
        await().until(() -> contacts(last) == 1);
    }

    @Test
    void shouldKeepTheNewestAndNeverGoBack() {
        String office = around.newOffice("TJ");
        Person person = around.registry().officer(office);

        around.registry().keeps(person.speaking("ru"), 5);
        around.registry().keeps(person.speaking("tg"), 4);
        awaitAllBefore(office);

        awaitLanguage(person, "ru");
    }

    @Test
    void shouldNotResurrectWhoIsGoneButTakeWhoComesBack() {
        String office = around.newOffice("TJ");
        Person person = around.registry().officer(office);
        await().until(() -> contacts(person) == 1);

        around.registry().forgets(person, "TJ", 7);
        around.registry().keeps(person.speaking("tg"), 6);
        awaitAllBefore(office);
        assertThat(contacts(person)).isZero();
        assertThat(graves(person)).isOne();

        around.registry().keeps(person.speaking("uz"), 8);
        awaitLanguage(person, "uz");
        assertThat(graves(person)).isZero();
    }

    @Test
    void shouldLeaveAloneWhatOtherCountriesAreShown() {
        String office = around.newOffice("TJ");
        String abroad = around.newOffice("UZ");
        Person person = around.registry().officer(office);
        await().until(() -> contacts(person) == 1);

        around.registry().shows(person.speaking("kk"), "UZ", 9);
        around.registry().forgets(person, "UZ", 10);
        around.registry().keeps(person.speaking("tg"), 2);
        awaitAllBefore(office);
        awaitAllBefore(abroad);

        awaitLanguage(person, "tg");
        assertThat(graves(person)).isZero();
    }

    @Test
    void shouldTakeBackOpenNoticesOfWhoMovedOrIsGone() {
        String office = around.newOffice("TJ");
        String other = around.newOffice("TJ");
        Person moves = around.officerOnDuty(office);
        Alert first = Alert.aSeizure().to(office);
        around.exchange().send(first.recordFor("TJ"));
        around.awaitNotices(first, 1);

        around.registry().keeps(moves.at(other));
        await().until(() -> around.notices(first).getFirst().withdrawn());

        around.registry().isOnDuty(other, moves);
        around.awaitDuty(other, moves);
        Alert second = Alert.aSeizure().to(other);
        around.exchange().send(second.recordFor("TJ"));
        around.awaitNotices(second, 1);
        around.registry().forgets(moves.at(other));
        await().until(() -> around.notices(second).getFirst().withdrawn());
    }

    @Test
    void shouldGoUpTheLadderAndThenToTheNationalUnit() {
        String office = around.newOffice("TM");
        Person unit = around.registry().somebody("TM-NATIONAL", "COORDINATOR");
        Person second = around.registry().officer(office);
        Person third = around.registry().officer(office);
        around.registry().hasOnlyALadder(office, List.of(List.of(), List.of(second), List.of(third)));
        await().until(() -> around.count("select count(*) as n from duty_rung where office = '" + office + "'") == 3
                && contacts(third) == 1
                && contacts(unit) == 1);

        Alert alert = Alert.aSeizure().to(office);
        around.exchange().send(alert.recordFor("TM"));
        assertThat(around.awaitNotices(alert, 1))
                .extracting(NoticeRow::contact)
                .containsExactly(second.id().toString());

        around.registry().closes(office, "2026-01");
        await().until(() ->
                around.count("select count(*) as n from office where closed_on is not null and code = '" + office + "'")
                        == 1);
        Alert afterClosing = Alert.aSeizure().to(office);
        around.exchange().send(afterClosing.recordFor("TM"));
        assertThat(around.awaitNotices(afterClosing, 1))
                .extracting(NoticeRow::contact)
                .containsExactly(unit.id().toString());
    }
}
