package org.bloexchange.alert.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bloexchange.alert.identifier.Normalised.Flaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTypeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the worked examples of the field's facts
                "CONTAINER, CSQU3054383, CSQU3054383, -",
                "CONTAINER, csqu 305438-3, CSQU3054383, -",
                "CONTAINER, CSQU305438, CSQU3054383, -",
                "CONTAINER, TASU1170000, TASU1170000, -",
                "CONTAINER, CSQU3054384, CSQU3054384, CHECK_DIGIT",
                "CONTAINER, СSQU3054383, CSQU3054383, -",
                "CONTAINER, CSQ3054383, CSQ3054383, UNKNOWN_FORM",
                "WAGON, 45488855, 45488855, -",
                "WAGON, 4548885, 45488855, -",
                "WAGON, 60768892, 60768892, -",
                "WAGON, 60768893, 60768893, CHECK_DIGIT",
                "WAGON, 21812471217-3, 218124712173, -",
                "WAGON, 218124712174, 218124712174, CHECK_DIGIT",
                "WAGON, 12345, 12345, UNKNOWN_FORM",
                "WAGON, 4548885X, 4548885X, UNKNOWN_FORM",
                "VIN, 1M8GDM9AXKP042788, 1M8GDM9AXKP042788, -",
                "VIN, 1M8GDM9A1KP042788, 1M8GDM9A1KP042788, CHECK_DIGIT",
                "VIN, XTA210990Y1234567, XTA210990Y1234567, -",
                "VIN, XTA21099OY1234567, XTA21099OY1234567, UNKNOWN_FORM",
                "SEAL, tj 00-12/a, TJ0012A, -",
                "CMR, TJ-0042117, TJ0042117, -"
            })
    void shouldNormaliseAndTellWhatIsDoubtful(IdentifierType type, String typed, String key, @Nullable Flaw flaw) {
        Normalised normalised = type.normalise(typed, null).orElseThrow();

        assertThat(normalised.key()).isEqualTo(key);
        assertThat(normalised.flaw()).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "UZ, 01 А 123 ВС, 01A123BC, -",
                "UZ, 01-123-ABC, 01123ABC, -",
                "UZ, 01A123B, 01A123B, UNKNOWN_FORM",
                "TJ, 0123AB01, 0123AB01, -",
                "KZ, 123 ABC 02, 123ABC02, -",
                "KG, 01KG123ABC, 01KG123ABC, -",
                "KG, B1234A, B1234A, UNKNOWN_FORM",
                "TM, AB1234CD, AB1234CD, -",
                "UZ, 01A1?3BC, 01A1?3BC, -",
                "AF, КБЛ-12345, KБЛ12345, -",
                "UNKNOWN, x 1, X1, -",
                "-, 01a123bc, 01A123BC, -"
            })
    void shouldKnowPlates(@Nullable String country, String typed, String key, @Nullable Flaw flaw) {
        Normalised plate = IdentifierType.PLATE.normalise(typed, country).orElseThrow();

        assertThat(plate.key()).isEqualTo(key);
        assertThat(plate.flaw()).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource({"01O123BC, 010123BC", "O1I1Z3SC, 011123SC", "8S5ABB, B55A88", "10БГД, IOBGD", "2ЗЯ, Z2IA"})
    void shouldFoldWhatIsMisread(String one, String other) {
        assertThat(possibleKey(one)).isEqualTo(possibleKey(other));
    }

    private static String possibleKey(String plate) {
        return IdentifierType.PLATE.normalise(plate, null).orElseThrow().possibleKey();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "--", "???", "№"})
    void shouldMakeNothingOfNothing(String typed) {
        for (IdentifierType type : IdentifierType.values()) {
            assertThat(type.normalise(typed, null)).isEmpty();
        }
    }

    @Test
    void shouldSayWhereCharactersAreUnread() {
        assertThat(IdentifierType.PLATE.normalise("01A1?3BC", "UZ"))
                .hasValueSatisfying(plate -> assertThat(plate.hasUnread()).isTrue());
    }

    @RepeatedTest(500)
    void shouldNotMindSpacesDashesCaseAndKeyboards(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String plain = random.ints(4 + random.nextInt(12), 0, 36)
                .mapToObj(i -> i < 10 ? String.valueOf(i) : String.valueOf((char) ('A' + i - 10)))
                .collect(Collectors.joining());
        String typed = plain.chars()
                .mapToObj(c -> spelled((char) c, random))
                .collect(Collectors.joining(random.nextBoolean() ? "" : " "));

        for (IdentifierType type : IdentifierType.values()) {
            assertThat(type.normalise(typed, null)).as("%s as %s", plain, typed).isEqualTo(type.normalise(plain, null));
        }
    }

    private static String spelled(char character, Random random) {
        int place = "ABEKMHOPCTYX".indexOf(character);
        String letter = place >= 0 && random.nextBoolean()
                ? String.valueOf("АВЕКМНОРСТУХ".charAt(place))
                : String.valueOf(character);
        return (random.nextBoolean() ? letter.toLowerCase(java.util.Locale.ROOT) : letter)
                + (random.nextInt(4) == 0 ? "-" : "");
    }

    @RepeatedTest(500)
    void shouldNoticeEveryWrongDigit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String wagon = digits(random, 7);
        String whole = wagon + WagonRule.checkDigit(wagon);
        int place = random.nextInt(whole.length());
        char wrong = (char) ('0' + (whole.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
        String mistyped = whole.substring(0, place) + wrong + whole.substring(place + 1);

        assertThat(IdentifierType.WAGON.normalise(whole, null).orElseThrow().flaw())
                .isNull();
        assertThat(IdentifierType.WAGON.normalise(mistyped, null).orElseThrow().flaw())
                .isEqualTo(Flaw.CHECK_DIGIT);
    }

    private static String digits(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> String.valueOf(random.nextInt(10)))
                .collect(Collectors.joining());
    }

    @RepeatedTest(200)
    void shouldNormaliseWhatIsNormalToItself(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String typed = random.ints(random.nextInt(20), 0x20, 0x500)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        for (IdentifierType type : IdentifierType.values()) {
            type.normalise(typed, null).ifPresent(once -> assertThat(type.normalise(once.key(), null))
                    .contains(once));
        }
    }
}
