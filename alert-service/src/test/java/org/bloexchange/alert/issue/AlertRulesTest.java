package org.bloexchange.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bloexchange.alert.testing.Known.AYRITOM;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.TWO_POINTS;
import static org.bloexchange.alert.testing.Said.aBulletin;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;
import static org.bloexchange.alert.testing.Said.theSeizureOf7March2024;

import java.time.Instant;
import java.util.List;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Evaluation;
import org.bloexchange.alert.document.Handling;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.Readers;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.vocabulary.Commodity;
import org.bloexchange.api.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-07T05:00:00Z");

    private final Problems problems = new Problems();

    private AlertContent check(Said said, String office) {
        IssueAlert read = Readers.reader().read(said.bytes(), IssueAlert.class, problems);
        return AlertRules.check(read, Known.office(office), Known.directory(), NOW, problems);
    }

    private List<FieldError> problems(Said said, String office) {
        check(said, office);
        return problems.all();
    }

    @Test
    void shouldFillInWhatASeizureLeavesOut() {
        AlertContent content = check(aSeizure(), OYBEK);

        assertThat(problems.all()).isEmpty();
        assertThat(content.event()).extracting(Occurrence::crossingPoint).isEqualTo(OYBEK);
        assertThat(content.handling()).isEqualTo(Handling.PRESET);
        assertThat(content.evaluation()).isEqualTo(Evaluation.OWN_OBSERVATION);
        assertThat(content.goods().getFirst().commodity()).isEqualTo(Commodity.DRUG);
    }

    @Test
    void shouldKeepWhatWasSaid() {
        AlertContent content = check(theSeizureOf7March2024(), OYBEK);

        assertThat(problems.all()).isEmpty();
        assertThat(content.handling().text()).isEqualTo("Not to be mentioned to the carrier.");
        assertThat(content.evaluation().information().code()).isEqualTo("2");
    }

    @Test
    void shouldTakeAWarningWithItsFewFields() {
        check(aWarning(), DUSTI);

        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kind",
                "/urgency",
                "/event/occurredAt",
                "/event/direction",
                "/goods",
                "/goods/0/quantity",
                "/goods/0/quantity/amount",
                "/goods/0/quantity/unit"
            })
    void shouldMissEachMandatoryFieldOfASeizure(String pointer) {
        assertThat(problems(aSeizure().without(pointer), OYBEK))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple(pointer, "REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/watch/subject", "/watch/from", "/watch/until", "/watch/nextCrossing"})
    void shouldMissEachMandatoryFieldOfAWarning(String pointer) {
        assertThat(problems(aWarning().without(pointer), DUSTI))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple(pointer, "REQUIRED"));
    }

    @Test
    void shouldMissAllOfAGroupThatIsNotThere() {
        assertThat(problems(aSeizure().without("/event").with("/goods", List.of()), OYBEK))
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/event/occurredAt", "/event/direction", "/goods");
    }

    @Test
    void shouldMissAllOfAWatchThatIsNotThere() {
        assertThat(problems(aWarning().without("/watch"), DUSTI))
                .extracting(FieldError::pointer)
                .containsExactly("/watch/subject", "/watch/from", "/watch/until", "/watch/nextCrossing");
    }

    @Test
    void shouldWantSubstanceOrCommodity() {
        assertThat(problems(aSeizure().without("/goods/0/substance"), OYBEK))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/goods/0/commodity", "REQUIRED"));
    }

    @Test
    void shouldTakeACommodityAlone() {
        check(aSeizure().without("/goods/0/substance").with("/goods/0/commodity", "TOBACCO"), OYBEK);

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void shouldTakeALookoutAndABulletinWithFewFields() {
        assertThat(problems(aLookout(), OYBEK)).isEmpty();
        assertThat(problems(aBulletin(), OYBEK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[{\"kind\": \"TRUCK\"}]", "[{\"kind\": \"TRUCK\", \"plate\": {\"value\": \"???\"}}]"})
    void shouldWantSomethingToLookOutFor(String conveyances) {
        assertThat(problems(aLookout().withJson("/conveyances", conveyances), OYBEK))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/conveyances", "REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/concealment/place", "/concealment/method"})
    void shouldWantABulletinToSayWhereAndHow(String pointer) {
        assertThat(problems(aBulletin().without(pointer), OYBEK))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple(pointer, "REQUIRED"));
    }

    @Test
    void shouldMissAllOfAConcealmentThatIsNotThere() {
        assertThat(problems(aBulletin().without("/concealment"), OYBEK))
                .extracting(FieldError::pointer)
                .containsExactly("/concealment/place", "/concealment/method");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/event/crossingPoint | \"UZ-NOWHERE\" | /event/crossingPoint | UNKNOWN_CROSSING_POINT",
                "/event/occurredAt | \"2026-03-08T05:00:01Z\" | /event/occurredAt | OUT_OF_RANGE",
                "/event/place | {} | /event/place/text | REQUIRED",
                "/event/place | {\"lat\": 40} | /event/place/lon | REQUIRED",
                "/event/place | {\"lon\": 69} | /event/place/lat | REQUIRED",
                "/handling | {\"code\": \"H3\"} | /handling/text | REQUIRED",
                "/route | {\"nextCrossing\": {\"point\": \"UZ-NOWHERE\"}} | /route/nextCrossing/point | UNKNOWN_CROSSING_POINT",
                "/route | {\"previousCrossing\": {\"point\": \"UZ-NOWHERE\"}} | /route/previousCrossing/point | UNKNOWN_CROSSING_POINT"
            })
    void shouldPointAtWhatCannotBe(String where, String value, String pointer, String code) {
        assertThat(problems(aSeizure().withJson(where, value), OYBEK))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void shouldWantAWindowThatEndsAfterItBegins() {
        assertThat(problems(aWarning().with("/watch/until", "2026-05-14T19:00:00Z"), DUSTI))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/watch/until", "OUT_OF_RANGE"));
    }

    @Test
    void shouldWantAKnownNextCrossing() {
        assertThat(problems(aWarning().with("/watch/nextCrossing", "UZ-NOWHERE"), DUSTI))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/watch/nextCrossing", "UNKNOWN_CROSSING_POINT"));
    }

    @Test
    void shouldAskAnOfficeWithSeveralPointsWhichOneItWas() {
        List<FieldError> found = problems(aSeizure(), TWO_POINTS);

        assertThat(found).extracting(FieldError::pointer).containsExactly("/event/crossingPoint");
        assertThat(found.getFirst().message()).contains("UZ-SURXON-ROAD, UZ-SURXON-RAIL");
    }

    @Test
    void shouldKnowPointsOnTheOtherSide() {
        check(aSeizure().with("/event/crossingPoint", "AF-HAIRATAN"), AYRITOM);

        assertThat(problems.all()).isEmpty();
    }
}
