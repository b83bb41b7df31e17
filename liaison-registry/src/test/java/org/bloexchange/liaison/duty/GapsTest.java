package org.bloexchange.liaison.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.liaison.duty.DutyView.GapView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-30T00:00:00Z");

    @Test
    void shouldFindNoneWhenSomebodyIsOnDutyUntilFurtherNotice() {
        assertThat(gaps(shift("2026-11-01T00:00:00Z", null))).isEmpty();
    }

    @Test
    void shouldFindAllOfItWhenNobodyIsEverOnDuty() {
        assertThat(gaps()).containsExactly(new GapView(MONDAY, NEXT_MONDAY));
    }

    @Test
    void shouldFindWhatLiesBetweenWhenShiftsDoNotMeet() {
        assertThat(gaps(
                        shift("2026-11-25T03:00:00Z", "2026-11-25T15:00:00Z"),
                        shift("2026-11-22T03:00:00Z", "2026-11-24T15:00:00Z"),
                        shift("2026-11-25T15:00:00Z", "2026-12-24T15:00:00Z")))
                .containsExactly(gap("2026-11-24T15:00:00Z", "2026-11-25T03:00:00Z"));
    }

    @Test
    void shouldNotCountAShortShiftTwiceWhenItLiesWithinALongOne() {
        assertThat(gaps(
                        shift("2026-11-23T00:00:00Z", "2026-11-28T00:00:00Z"),
                        shift("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z")))
                .containsExactly(gap("2026-11-28T00:00:00Z", "2026-11-30T00:00:00Z"));
    }

    @Test
    void shouldNotLookBeyondTheEndWhenTheNextShiftBeginsLater() {
        assertThat(gaps(shift("2026-12-05T00:00:00Z", null))).containsExactly(new GapView(MONDAY, NEXT_MONDAY));
    }

    private static List<GapView> gaps(Shift... shifts) {
        return Gaps.between(MONDAY, NEXT_MONDAY, List.of(shifts));
    }

    private static GapView gap(String from, String until) {
        return new GapView(Instant.parse(from), Instant.parse(until));
    }

    private static Shift shift(String from, @Nullable String until) {
        Shift shift = new Shift();
        shift.id = UUID.randomUUID();
        shift.startsAt = Instant.parse(from);
        shift.endsAt = until == null ? null : Instant.parse(until);
        return shift;
    }
}
