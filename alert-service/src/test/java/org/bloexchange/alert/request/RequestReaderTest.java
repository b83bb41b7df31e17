package org.bloexchange.alert.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.theSeizureOf7March2024;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Goods.Quantity;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.issue.IssueAlert;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.api.problem.FieldError;
import org.bloexchange.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private final RequestReader reader = Readers.reader();

    private List<FieldError> problems(Said said) {
        Problems problems = new Problems();
        reader.read(said.bytes(), IssueAlert.class, problems);
        return problems.all();
    }

    @Test
    void shouldReadEveryFieldGroup() {
        Problems problems = new Problems();

        IssueAlert said = reader.read(theSeizureOf7March2024().bytes(), IssueAlert.class, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(said).hasNoNullFieldsOrPropertiesExcept("material", "watch");
        assertThat(said.event()).extracting(Occurrence::occurredAt).hasToString("2024-03-07T09:30+05:00");
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        Said said = aSeizure()
                .with("/kind", "NONSENSE")
                .without("/urgency")
                .with("/event/occurredAt", "yesterday")
                .with("/goods/0/quantity/amount", "many")
                .with("/goods/0/weight", 3)
                .with("/a~1b", true);

        assertThat(problems(said))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/kind", "UNKNOWN_VALUE"),
                        tuple("/urgency", "REQUIRED"),
                        tuple("/event/occurredAt", "WRONG_FORM"),
                        tuple("/goods/0/quantity/amount", "WRONG_FORM"),
                        tuple("/goods/0/weight", "UNKNOWN_PROPERTY"),
                        tuple("/a~1b", "UNKNOWN_PROPERTY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kind | 3 | UNKNOWN_VALUE",
                "/kind | \"seizure\" | UNKNOWN_VALUE",
                "/event | [] | WRONG_FORM",
                "/event/occurredAt | 1709785800 | WRONG_FORM",
                "/event/occurredAt | \"2024-03-07T09:30:00\" | WRONG_FORM",
                "/event/occurredAt | \"2024-02-31T09:30:00Z\" | WRONG_FORM",
                "/event/occurredAt | \"9999999-03-07T09:30:00Z\" | WRONG_FORM",
                "/event/direction | \"UP\" | UNKNOWN_VALUE",
                "/event/crossingPoint | \"oybek\" | WRONG_FORM",
                "/event/inspectionMode | \"\" | UNKNOWN_VALUE",
                "/event/place/lat | 91 | OUT_OF_RANGE",
                "/event/place/lon | -180.5 | OUT_OF_RANGE",
                "/event/place/text | \" \" | WRONG_SIZE",
                "/event/narrative/language | \"de\" | UNKNOWN_VALUE",
                "/event/narrative/text | \"a\\u0000b\" | WRONG_SIZE",
                "/goods | {} | WRONG_FORM",
                "/goods/0 | null | REQUIRED",
                "/goods/0 | 3 | WRONG_FORM",
                "/goods/0/quantity/amount | 0 | OUT_OF_RANGE",
                "/goods/0/quantity/amount | -1 | OUT_OF_RANGE",
                "/goods/0/quantity/amount | 1e400000 | OUT_OF_RANGE",
                "/goods/0/quantity/amount | 1e-400000 | OUT_OF_RANGE",
                "/goods/0/quantity/amount | null | REQUIRED",
                "/goods/0/quantity/unit | null | REQUIRED",
                "/goods/0/quantity/unit | 5 | WRONG_FORM",
                "/goods/0/substance | \"SUGAR\" | UNKNOWN_VALUE",
                "/concealment/place | null | REQUIRED",
                "/conveyances/0/kind | null | REQUIRED",
                "/conveyances/0/plate/value | null | REQUIRED",
                "/conveyances/0/plate/country | \"Tajikistan\" | WRONG_FORM",
                "/conveyances/0/papers/0/type | \"PASSPORT\" | UNKNOWN_VALUE",
                "/conveyances/0/papers/0/number | null | REQUIRED",
                "/route/origin/country | null | REQUIRED",
                "/route/previousCrossing/point | null | REQUIRED",
                "/route/transit/0/country | \"u\" | WRONG_FORM",
                "/persons/0/count | 0 | OUT_OF_RANGE",
                "/persons/0/count | 1.5 | WRONG_FORM",
                "/persons/0/count | \"1\" | WRONG_FORM",
                "/persons/0/arrested | \"no\" | WRONG_FORM",
                "/persons/0/name | \"anybody\" | UNKNOWN_PROPERTY",
                "/handling/code | \"H4\" | UNKNOWN_VALUE",
                "/handling/code | null | REQUIRED",
                "/evaluation/source | null | REQUIRED",
                "/evaluation/information | 2 | UNKNOWN_VALUE",
                "/audience/offices/0 | \"everybody\" | WRONG_FORM",
                "/audience/offices/0 | null | REQUIRED",
                "/audience/disclosed | 1 | WRONG_FORM",
                "/material | \"yes\" | WRONG_FORM"
            })
    void shouldPointAtTheOneFieldThatIsWrong(String pointer, String value, String code) {
        assertThat(problems(theSeizureOf7March2024().withJson(pointer, value)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void shouldRefuseHalvesOfCharacters() {
        String body = aSeizure().with("/goods/0/markings", "HALF").json().replace("HALF", "a\\ud800b");
        Problems problems = new Problems();

        reader.read(body.getBytes(StandardCharsets.UTF_8), IssueAlert.class, problems);

        assertThat(problems.all()).extracting(FieldError::pointer).containsExactly("/goods/0/markings");
    }

    @Test
    void shouldBoundListsAndTexts() {
        Said said = aSeizure()
                .with("/goods/0/markings", "x".repeat(501))
                .with("/persons", java.util.Collections.nCopies(31, java.util.Map.of("count", 1)));

        assertThat(problems(said))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/goods/0/markings", "WRONG_SIZE"), tuple("/persons", "WRONG_SIZE"));
    }

    @Test
    void shouldTakeFiguresHoweverTheyAreWritten() {
        IssueAlert said = reader.read(
                aSeizure().withJson("/goods/0/quantity/amount", "1.981E+3").bytes(), IssueAlert.class);

        assertThat(said.goods())
                .singleElement()
                .extracting(Goods::quantity)
                .isEqualTo(new Quantity(new BigDecimal("1981"), "g"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "3",
                "null",
                "{} {}",
                "{\"kind\":\"SEIZURE\",\"kind\":\"LOOKOUT\"}",
                "{\"goods\":[{\"form\":1,\"form\":2}]}"
            })
    void shouldRefuseWhatIsNoSingleJsonObject(String body) {
        assertThatThrownBy(() -> reader.read(body.getBytes(StandardCharsets.UTF_8), IssueAlert.class))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(400);
                    assertThat(refusal.problem().errors())
                            .extracting(FieldError::pointer, FieldError::code)
                            .containsExactly(tuple("", "NOT_JSON"));
                });
    }

    @Test
    void shouldRefuseWhatIsNotUtf8() {
        assertThatThrownBy(() ->
                        reader.read("{\"kind\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1), IssueAlert.class))
                .isInstanceOf(ProblemException.class);
    }
}
