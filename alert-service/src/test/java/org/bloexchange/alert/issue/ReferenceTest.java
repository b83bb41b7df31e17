package org.bloexchange.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bloexchange.messaging.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTest {

    private static final int CHARACTERS = 6;

    static Stream<String> references() {
        Random random = new Random(7);
        return IntStream.range(0, 200).mapToObj(n -> Reference.draw(World.ACTUAL, "UZ-OYBEK", random));
    }

    @Test
    void shouldNameTheOfficeAndTheWorld() {
        assertThat(Reference.draw(World.ACTUAL, "UZ-OYBEK", new Random())).matches("UZ-OYBEK-[0-9A-Z]{6}");
        assertThat(Reference.draw(World.EXERCISE, "UZ-OYBEK", new Random())).matches("EX-UZ-OYBEK-[0-9A-Z]{6}");
    }

    @Test
    void shouldKnowTheExampleOfTheDesign() {
        assertThat(Reference.isSound("UZ-OYBEK-7K3QX9")).isTrue();
        assertThat(Reference.isSound("7K3QX")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("references")
    void shouldHaveACheckThatHolds(String reference) {
        assertThat(Reference.isSound(reference)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("references")
    void shouldNoticeEveryWrongCharacter(String reference) {
        for (int place = reference.length() - CHARACTERS; place < reference.length(); place++) {
            for (char other : Reference.ALPHABET.toCharArray()) {
                if (other != reference.charAt(place)) {
                    assertThat(Reference.isSound(with(reference, place, other))).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void shouldNoticeEveryTwoCharactersThatChangedPlaces(String reference) {
        int first = reference.length() - CHARACTERS;
        for (int one = first; one < reference.length(); one++) {
            for (int other = one + 1; other < reference.length(); other++) {
                if (reference.charAt(one) != reference.charAt(other)) {
                    String swapped = with(with(reference, one, reference.charAt(other)), other, reference.charAt(one));
                    assertThat(Reference.isSound(swapped)).isFalse();
                }
            }
        }
    }

    @Test
    void shouldHaveNoLookAlikes() {
        assertThat(Reference.ALPHABET.chars().distinct()).hasSize(23);
        assertThat(Reference.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "2", "Z", "5", "S", "8", "B", "G", "V");
    }

    private static String with(String reference, int place, char character) {
        return reference.substring(0, place) + character + reference.substring(place + 1);
    }
}
