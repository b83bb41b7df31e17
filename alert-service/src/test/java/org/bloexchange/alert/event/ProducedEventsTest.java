package org.bloexchange.alert.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;
import static org.bloexchange.alert.testing.Said.theSeizureOf7March2024;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.policy.AlertProjection;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.alert.testing.Versions;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.CancellationReason;
import org.bloexchange.alert.vocabulary.Certainty;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.bloexchange.alert.vocabulary.ReceiptState;
import org.bloexchange.alert.vocabulary.RemarkPhrase;
import org.bloexchange.alert.vocabulary.ShareState;
import org.bloexchange.messaging.contract.ContractValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service writes fits the contracts. */
class ProducedEventsTest {

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final Instant TIME = Instant.parse("2024-03-07T05:02:11.480Z");
    private static final UUID ID = UUID.fromString("0190a6b0-0000-7000-8000-000000000001");

    static Stream<Arguments> versions() {
        return Stream.of(
                Arguments.of("issued", Versions.issued(aSeizure(), FOTEHOBOD, KONYSBAEV)),
                Arguments.of("issued", Versions.issued(theSeizureOf7March2024(), FOTEHOBOD, KONYSBAEV)),
                Arguments.of("issued", Versions.issued(aWarning(), KONYSBAEV)),
                Arguments.of("issued", Versions.disclosed(aSeizure(), FOTEHOBOD, KONYSBAEV)),
                Arguments.of("updated", Versions.updated(aSeizure(), FOTEHOBOD, KONYSBAEV)),
                Arguments.of("closed", Versions.ended(aWarning(), AlertState.CLOSED, FOTEHOBOD, KONYSBAEV)),
                Arguments.of("expired", Versions.ended(aWarning(), AlertState.EXPIRED, FOTEHOBOD, KONYSBAEV)),
                Arguments.of("cancelled", Versions.cancelled(aSeizure(), FOTEHOBOD, KONYSBAEV)));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldTellOfVersionsByTheContract(String happened, AlertVersion version) {
        for (String reader : List.of("UZ", "KZ")) {
            AlertPublished data = AlertPublished.of(AlertProjection.project(version, new Reach.OwnCountry(reader)));

            assertProblems("blo.alert." + happened + ".v1", data);
        }
    }

    static Stream<Arguments> waiting() {
        AlertVersion waits = Versions.waiting(aWarning(), FOTEHOBOD);
        return Stream.of(
                Arguments.of("submitted", Versions.waiting(aSeizure(), "UZ-NATIONAL", FOTEHOBOD, KONYSBAEV)),
                Arguments.of("submitted", waits),
                Arguments.of("expired", waits.ended(AlertState.EXPIRED, TIME, null, null)),
                Arguments.of(
                        "cancelled",
                        waits.ended(
                                AlertState.CANCELLED,
                                TIME,
                                new Cancellation(CancellationReason.NOT_RELEASED, "x"),
                                null)));
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void shouldTellTheOwnCountryWhoWaitsByTheContract(String happened, AlertVersion version) {
        AlertPublished data = AlertPublished.of(AlertProjection.project(version, new Reach.OwnCountry("UZ")));

        assertThat(data.release()).isNotNull().satisfies(release -> assertThat(release.awaiting())
                .isNotEmpty()
                .doesNotContain("UZ-NATIONAL"));
        assertThat(data.audience()).isEqualTo(version.wholeAudience());
        assertProblems("blo.alert." + happened + ".v1", data);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOfWithdrawalsByTheContract(AlertWithdrawn.Reason reason) {
        assertProblems(
                "blo.alert.withdrawn.v1",
                new AlertWithdrawn(ID, "EX-UZ-OYBEK-7K3QX9", 2, List.of(KONYSBAEV), reason, TIME));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOfReceiptsByTheContract(ReceiptState state) {
        String reason = state == ReceiptState.DECLINED ? "No dog" : null;

        assertProblems(
                "blo.receipt." + state.name().toLowerCase(java.util.Locale.ROOT) + ".v1", receipt(state, reason));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOfOutcomesByTheContract(OutcomeKind outcome) {
        UUID linked = outcome == OutcomeKind.SEIZED ? ID : null;

        assertProblems(
                "blo.outcome.reported.v1",
                new OutcomeReported(ID, "EX-UZ-OYBEK-7K3QX9", FOTEHOBOD, "TJ", outcome, linked, "Text", TIME, 1));
        assertProblems(
                "blo.outcome.reported.v1",
                new OutcomeReported(ID, "EX-UZ-OYBEK-7K3QX9", FOTEHOBOD, "TJ", outcome, null, null, TIME, 2));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOfRemarksByTheContract(RemarkPhrase phrase) {
        for (String reader : List.of("UZ", "KZ")) {
            assertProblems("blo.remark.made.v1", RemarkMade.of(remark(phrase, null), new Reach.OwnCountry(reader)));
            assertProblems("blo.remark.made.v1", RemarkMade.of(remark(phrase, "Text"), new Reach.OwnCountry(reader)));
            assertProblems("blo.remark.made.v1", RemarkMade.of(remark(null, "Text"), new Reach.OwnCountry(reader)));
        }
    }

    private static Remark remark(@Nullable RemarkPhrase phrase, @Nullable String text) {
        return new Remark(
                ID,
                ID,
                "EX-UZ-OYBEK-7K3QX9",
                OYBEK,
                "UZ",
                List.of(FOTEHOBOD, KONYSBAEV),
                phrase,
                text,
                text == null ? null : Language.TG,
                TIME);
    }

    @Test
    void shouldTellOfMatchesByTheContract() {
        MatchFound.Side own = new MatchFound.Side(ID, "EX-UZ-OYBEK-7K3QX9", "UZ-OYBEK", "UZ");
        MatchFound.Side other = new MatchFound.Side(null, "EX-KZ-KONYSBAEV-4CHM7T", KONYSBAEV, "KZ");

        assertProblems(
                "blo.match.found.v1",
                new MatchFound(ID, 1, "UZ-OYBEK", Certainty.POSSIBLE, List.of("PLATE", "VIN"), own, other, TIME));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellOfSharesByTheContract(ShareState state) {
        boolean asks = state == ShareState.ASKED;

        assertProblems(
                asks ? "blo.share.asked.v1" : "blo.share.decided.v1",
                new ShareTold(
                        ID,
                        ID,
                        "EX-UZ-OYBEK-7K3QX9",
                        Originator.of(FOTEHOBOD),
                        Originator.of(OYBEK),
                        List.of(KONYSBAEV),
                        "Known there",
                        state,
                        state == ShareState.REFUSED ? "Not yet" : null,
                        state == ShareState.GRANTED ? 2 : null,
                        TIME,
                        asks ? 1 : 2));
    }

    private static ReceiptGiven receipt(ReceiptState state, @Nullable String reason) {
        return new ReceiptGiven(ID, "EX-UZ-OYBEK-7K3QX9", FOTEHOBOD, "TJ", 1, state, reason, TIME);
    }

    private static void assertProblems(String type, Object data) {
        assertThat(CONTRACTS.problems(type, Documents.bytes(data))).isEmpty();
    }
}
