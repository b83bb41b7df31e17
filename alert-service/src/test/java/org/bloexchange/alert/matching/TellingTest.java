package org.bloexchange.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bloexchange.alert.event.MatchFound;
import org.bloexchange.alert.matching.StoredMatch.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told of a hit between an alert of Oybek (low) and one of Konysbaev (high). */
class TellingTest {

    private static final UUID LOW = new UUID(1, 1);
    private static final UUID HIGH = new UUID(2, 2);
    private static final Optional<String> BISHKEK = Optional.of("KG-NATIONAL");

    private static StoredMatch match(boolean lowOpen, boolean highOpen, boolean lowSeesHigh, boolean highSeesLow) {
        return new StoredMatch(
                new UUID(3, 3),
                1,
                true,
                List.of("PLATE"),
                new Side(LOW, "EX-UZ-OYBEK-7K3QX9", "UZ-OYBEK", "UZ", lowOpen),
                new Side(HIGH, "EX-KZ-KONYSBAEV-4CHM7T", "KZ-KONYSBAEV", "KZ", highOpen),
                lowSeesHigh,
                highSeesLow);
    }

    private static Pair pair(boolean lowMayLearn, boolean highMayLearn) {
        Pair pair = new Pair(new Pair.Key(LOW, HIGH));
        pair.add(new Candidate(LOW, "PLATE", "01A123BC", HIGH, true), lowMayLearn, highMayLearn);
        return pair;
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(match(true, true, false, false), pair(true, true), List.of("UZ-OYBEK", "KZ-KONYSBAEV")),
                Arguments.of(match(true, false, false, false), pair(true, true), List.of("KZ-KONYSBAEV")),
                Arguments.of(match(false, true, false, false), pair(true, true), List.of("UZ-OYBEK")),
                Arguments.of(match(false, false, true, false), pair(true, true), List.of("UZ-OYBEK")),
                Arguments.of(match(false, false, false, false), pair(true, true), List.of("KG-NATIONAL")),
                Arguments.of(match(true, true, false, false), pair(true, false), List.of("UZ-OYBEK")),
                Arguments.of(match(true, true, false, false), pair(false, true), List.of("KZ-KONYSBAEV")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldTellWhoMayLearn(StoredMatch match, Pair pair, List<String> told) {
        assertThat(Telling.of(match, pair, BISHKEK)).extracting(Telling::office).isEqualTo(told);
    }

    @Test
    void shouldLetSilentOnesNotMeetWhereNoOfficeBringsThemTogether() {
        assertThat(Telling.of(match(false, false, false, false), pair(true, true), Optional.empty()))
                .isEmpty();
    }

    @Test
    void shouldNameNoAlertToWhoeverMayNotSeeIt() {
        Telling toBishkek = Telling.of(match(false, false, false, false), pair(true, true), BISHKEK)
                .getFirst();

        MatchFound event = toBishkek.event(Instant.EPOCH);

        assertThat(event.own().alertId()).isNull();
        assertThat(event.other().alertId()).isNull();
        assertThat(Telling.of(match(true, true, true, false), pair(true, true), BISHKEK))
                .extracting(telling -> telling.event(Instant.EPOCH).other().alertId())
                .containsExactly(HIGH, null);
    }

    @Test
    void shouldTellAnOfficeOnceOfItsOwnTwoAlerts() {
        StoredMatch own = new StoredMatch(
                new UUID(3, 3),
                1,
                true,
                List.of("PLATE"),
                new Side(LOW, "EX-UZ-OYBEK-7K3QX9", "UZ-OYBEK", "UZ", false),
                new Side(HIGH, "EX-UZ-OYBEK-4CHM7T", "UZ-OYBEK", "UZ", false),
                true,
                true);

        assertThat(Telling.of(own, pair(true, true), BISHKEK))
                .singleElement()
                .satisfies(telling -> assertThat(telling.own().alertId()).isEqualTo(HIGH));
    }
}
