package org.bloexchange.alert.caution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;
import static org.bloexchange.alert.testing.Said.theSeizureOf7March2024;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.issue.Contents;
import org.bloexchange.alert.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CautionsTest {

    private static final Instant NOW = Instant.parse("2026-03-07T05:00:00Z");

    private static List<Caution> cautions(Said said) {
        return Cautions.of(Contents.of(said), NOW);
    }

    @Test
    void shouldSayNothingWhereNothingIsDoubtful() {
        assertThat(cautions(theSeizureOf7March2024())).isEmpty();
        assertThat(cautions(aWarning())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/conveyances/0/vin | \"1M8GDM9A1KP042788\" | /conveyances/0/vin | CHECK_DIGIT",
                "/conveyances/0/container | \"CSQU3054384\" | /conveyances/0/container | CHECK_DIGIT",
                "/conveyances/0/wagon | \"45488854\" | /conveyances/0/wagon | CHECK_DIGIT",
                "/conveyances/0/plate/value | \"TJ 1\" | /conveyances/0/plate/value | UNKNOWN_FORM",
                "/goods/0/quantity/unit | \"sacks\" | /goods/0/quantity/unit | UNKNOWN_UNIT",
                "/goods/0/quantity/unit | \"t\" | /goods/0/quantity/amount | UNUSUAL_QUANTITY",
                "/event/occurredAt | \"2026-03-07T10:05:00+05:00\" | /event/occurredAt | TIME_AHEAD",
                "/goods/0/markings | \"IIN 880101300122 on the label\" | - | -",
                "/goods/0/markings | \"IIN 880101300123 on the label\" | /goods/0/markings | PERSONAL_DATA"
            })
    void shouldTellWhatIsDoubtful(String where, String value, String pointer, String code) {
        List<Caution> found = cautions(theSeizureOf7March2024().withJson(where, value));

        if (pointer.equals("-")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .extracting(Caution::pointer, caution -> caution.code().name())
                    .containsExactly(tuple(pointer, code));
        }
    }

    @Test
    void shouldTakeASecondOfDifferenceBetweenClocks() {
        assertThat(cautions(aSeizure().with("/event/occurredAt", "2026-03-07T05:01:00Z")))
                .isEmpty();
    }

    @Test
    void shouldTellThatAWindowIsOver() {
        assertThat(cautions(aWarning()
                        .with("/watch/from", "2026-03-01T00:00:00Z")
                        .with("/watch/until", "2026-03-02T00:00:00Z")))
                .extracting(Caution::code)
                .containsExactly(CautionCode.WINDOW_OVER);
    }

    @Test
    void shouldTakeAPlateWithUnreadCharacters() {
        assertThat(cautions(aLookout().with("/conveyances/0/plate/value", "01A1?3BC")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P<UZBSURNAME<<GIVEN<NAMES<<<<<<<<<<<<<<<<<<<",
                "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
                "his number is 31201851234567.",
                "3 120185 1234567",
                "box 12 880101300123"
            })
    void shouldRecogniseWhatNamesAPerson(String text) {
        assertThat(cautions(aSeizure().with("/event/narrative", Map.of("text", text, "language", "en"))))
                .extracting(Caution::pointer, Caution::code)
                .containsExactly(tuple("/event/narrative/text", CautionCode.PERSONAL_DATA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two bags, 1,981 g in all",
                "CMR 20240307123456789",
                "called at 09:30 on 07.03.2024",
                "wagon 218124712173 and 45488855",
                "<b>bold</b> <<<< arrows"
            })
    void shouldLeaveOtherNumbersAlone(String text) {
        assertThat(cautions(aSeizure().with("/event/narrative", Map.of("text", text, "language", "en"))))
                .isEmpty();
    }
}
