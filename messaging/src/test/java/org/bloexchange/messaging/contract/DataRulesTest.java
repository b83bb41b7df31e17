package org.bloexchange.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.bloexchange.messaging.event.Headers;
import org.junit.jupiter.api.Test;

/** What no schema can say: that data and envelope agree, and that a topic holds only what its reader may see. */
class DataRulesTest {

    private static final ContractValidator VALIDATOR = new ContractValidator();
    private static final Goldens GOLDENS = new Goldens();

    @Test
    void shouldRefuseAnAudienceThatIsNotCutToTheReader() {
        ContractRecord seizure = golden("alert.issued/seizure-of-7-march-2024-to-tj");
        Consumer<ObjectNode> whole = data -> data.withArray("audience").add("KZ-KONYSBAEV");

        assertRefused(Changed.data(seizure, whole), "/audience");
        assertThat(VALIDATOR.problems(Changed.data(seizure, whole.andThen(data -> data.put("discloseAudience", true)))))
                .isEmpty();
    }

    @Test
    void shouldRefuseADisclosedAudienceWithoutTheReader() {
        ContractRecord seizure = golden("alert.issued/seizure-of-7-march-2024-to-tj");

        assertRefused(
                Changed.data(seizure, data -> data.put("discloseAudience", true)
                        .putArray("audience")
                        .add("KZ-KONYSBAEV")),
                "/audience");
    }

    @Test
    void shouldRefuseAWithdrawalThatNamesAnotherCountrysOffice() {
        assertRefused(
                Changed.data(golden("alert.withdrawn/removed-from-audience"), data -> data.withArray("offices")
                        .add("TJ-FOTEHOBOD")),
                "/offices");
    }

    @Test
    void shouldRefuseAContactThatTheReaderMayNotSee() {
        assertRefused(
                Changed.data(
                        golden("contact.changed/officer-as-counterparts-see-it"),
                        data -> data.put("visibility", "OWN_COUNTRY")),
                "/visibility");
    }

    @Test
    void shouldRefuseAShareThatIsNotTheSpeakersOrTheReaders() {
        ContractRecord asked = golden("share.asked/fotehobod-asks-for-two-offices");
        ContractRecord granted = golden("share.decided/oybek-grants");

        assertRefused(Changed.data(asked, data -> data.withObject("/asker").put("office", "TJ-DUSTI")), Headers.SOURCE);
        assertRefused(Changed.data(asked, data -> data.withObject("/originator").put("country", "KZ")), "/asker");
        assertRefused(Changed.data(asked, data -> data.put("state", "GRANTED")), "/state");
        assertRefused(Changed.data(granted, data -> data.put("revision", 1)), "/revision");
        assertRefused(
                Changed.data(granted, data -> data.withObject("/originator").put("office", "UZ-JARTEPA")),
                Headers.SOURCE);
    }

    @Test
    void shouldRefuseAMatchToldToAnotherCountryOrByAnother() {
        ContractRecord match = golden("match.found/plate-seen-in-two-countries");

        assertRefused(Changed.data(match, data -> data.put("told", "TJ-FOTEHOBOD")), "/told");
        assertRefused(
                Changed.data(match, data -> data.withObject("/other").put("office", "UZ-JARTEPA")), Headers.SOURCE);
        assertRefused(Changed.data(match, data -> data.withObject("/other").put("country", "TJ")), "/country");
    }

    @Test
    void shouldRefuseAReceiptThatSpeaksForAnotherOffice() {
        ContractRecord receipt = golden("receipt.accepted/fotehobod-accepts");

        assertRefused(Changed.data(receipt, data -> data.put("office", "KZ-KONYSBAEV")), Headers.SOURCE);
        assertRefused(Changed.data(receipt, data -> data.put("country", "KZ")), "/country");
        assertRefused(Changed.header(receipt, Headers.SOURCE, "/countries/TJ"), Headers.SOURCE);
    }

    @Test
    void shouldRefuseARemarkThatSpeaksForAnotherOfficeOrNamesAnotherCountrysOffice() {
        ContractRecord remark = golden("remark.made/dusti-asks-for-a-photo");

        assertRefused(Changed.data(remark, data -> data.put("office", "TJ-FOTEHOBOD")), Headers.SOURCE);
        assertRefused(Changed.data(remark, data -> data.put("country", "UZ")), "/country");
        assertRefused(Changed.header(remark, Headers.SEQUENCE, "2"), Headers.SEQUENCE);
        assertRefused(Changed.data(remark, data -> data.withArray("to").add("KZ-KONYSBAEV")), "/to");
    }

    @Test
    void shouldRefuseARequestThatSpeaksForTheOtherSideOrToAThirdCountry() {
        ContractRecord opened = golden("request.opened/konysbaev-asks-oybek-about-a-seizure");
        ContractRecord refused = golden("request.refused/fotehobod-may-not-say");

        assertRefused(Changed.header(opened, Headers.SOURCE, "/offices/UZ-OYBEK"), Headers.SOURCE);
        assertRefused(Changed.header(refused, Headers.SOURCE, "/offices/KZ-KONYSBAEV"), Headers.SOURCE);
        assertRefused(Changed.data(opened, data -> data.put("state", "WITHDRAWN")), "/state");
        assertRefused(Changed.topic(opened, opened.topic().replace(".uz.requests", ".kg.requests")), "/asked");
        assertRefused(
                Changed.data(golden("request.messaged/oybek-needs-the-date"), data -> data.withArray("to")
                        .add("TJ-FOTEHOBOD")),
                "/to");
    }

    @Test
    void shouldRefuseTheDutyOfAnotherCountrysOffice() {
        ContractRecord duty = golden("duty.changed/oybek-round-the-clock");

        assertRefused(
                Changed.header(
                        Changed.key(Changed.data(duty, data -> data.put("office", "TJ-FOTEHOBOD")), "TJ-FOTEHOBOD"),
                        Headers.SUBJECT,
                        "TJ-FOTEHOBOD"),
                "/office");
    }

    @Test
    void shouldRefuseAnAlertOfAnotherOriginator() {
        ContractRecord seizure = golden("alert.issued/minimal-seizure");

        assertRefused(
                Changed.data(seizure, data -> data.withObject("/originator").put("office", "KG-KARA-SUU")),
                Headers.SOURCE);
        assertRefused(Changed.header(seizure, Headers.SOURCE, "/offices/KG-KARA-SUU"), Headers.SOURCE);
    }

    @Test
    void shouldRefuseAStateThatIsNotTheTypes() {
        assertRefused(
                Changed.data(golden("receipt.read/fotehobod-read-it"), data -> data.put("state", "ACCEPTED")),
                "/state");
        assertRefused(
                Changed.data(golden("alert.issued/minimal-seizure"), data -> data.put("state", "CLOSED")), "/state");
    }

    @Test
    void shouldRefuseASequenceThatIsNotTheVersion() {
        assertRefused(
                Changed.header(golden("alert.updated/quantity-corrected"), Headers.SEQUENCE, "3"), Headers.SEQUENCE);
        assertRefused(
                Changed.header(golden("outcome.reported/nothing-found"), Headers.SEQUENCE, "3"), Headers.SEQUENCE);
        assertRefused(Changed.header(golden("office.changed/oybek"), Headers.SEQUENCE, "3"), Headers.SEQUENCE);
    }

    @Test
    void shouldRefuseASubjectOrKeyThatIsNotTheDatas() {
        String other = "e6f1a0c2-0000-4000-8000-000000000000";
        for (Golden golden : GOLDENS.all()) {
            if (!golden.isTombstone()) {
                ContractRecord moved = Changed.key(Changed.header(golden.record(), Headers.SUBJECT, other), other);
                assertRefused(moved, "key: ");
                assertRefused(moved, Headers.SUBJECT + ": ");
            }
        }
    }

    @Test
    void shouldRefuseAReferenceOfTheOtherWorld() {
        assertRefused(
                Changed.data(golden("alert.issued/minimal-seizure"), data -> data.put("reference", "KG-DOSTUK-4MR8TD")),
                "/reference");
    }

    @Test
    void shouldTakeARecordOfTheActualWorld() {
        ContractRecord exercise = golden("alert.issued/minimal-seizure");
        ContractRecord actual = Changed.header(
                Changed.data(
                        Changed.topic(exercise, exercise.topic().replace("exercise.", "")),
                        data -> data.put("reference", "KG-DOSTUK-4MR8TD")),
                Headers.WORLD,
                "actual");

        assertThat(VALIDATOR.problems(actual)).isEmpty();
    }

    @Test
    void shouldRefuseASubmissionThatDoesNotSayWhoWaits() {
        ContractRecord waiting = golden("alert.submitted/seizure-waits-for-a-supervisor");

        assertRefused(Changed.data(waiting, data -> data.remove("release")), "/release");
        assertRefused(Changed.data(waiting, data -> data.put("state", "ISSUED")), "/state");
        assertRefused(
                Changed.data(waiting, data -> data.withObject("/release")
                        .withArray("awaiting")
                        .add("KG-DOSTUK")),
                "/release/awaiting");
        assertRefused(
                Changed.data(waiting, data -> data.withObject("/release")
                        .withArray("awaiting")
                        .add("UZ-NATIONAL")),
                "/release/awaiting");
    }

    @Test
    void shouldRefuseToTellAnotherCountryWhoWaits() {
        ContractRecord waiting = golden("alert.submitted/seizure-waits-for-a-supervisor");

        assertRefused(Changed.topic(waiting, waiting.topic().replace(".uz.alerts", ".tj.alerts")), "/release");
    }

    @Test
    void shouldRefuseWhatIsOutAndSaysThatSomebodyWaits() {
        ContractRecord own = golden("alert.issued/seizure-of-7-march-2024-own-record");

        assertRefused(
                Changed.data(
                        own,
                        data -> data.withObject("/release").putArray("awaiting").add("TJ-FOTEHOBOD")),
                "/release");
    }

    private static ContractRecord golden(String name) {
        return GOLDENS.named(name).record();
    }

    private static void assertRefused(ContractRecord record, String place) {
        assertThat(VALIDATOR.problems(record)).anyMatch(problem -> problem.startsWith(place));
    }
}
