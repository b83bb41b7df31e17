package org.bloexchange.liaison.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office's duty as its own people see it.
 *
 * @param shifts those that are not over
 * @param gaps when nobody is on duty within the coming 14 days
 */
public record DutyView(
        String office, ZoneId timeZone, List<ShiftView> shifts, List<GapView> gaps, List<RungView> ladder) {

    /** A contact's time on duty; without an end it goes on until it is changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShiftView(
            UUID contactId, Instant from, @Nullable Instant until) {
        static ShiftView of(Shift shift) {
            return new ShiftView(shift.contactId, shift.startsAt, shift.endsAt);
        }
    }

    /** A time in which nobody is on duty. */
    public record GapView(Instant from, Instant until) {}

    /** Whom to ask at that height of the ladder; nobody is named where the shifts say who. */
    public record RungView(int rung, Step step, List<UUID> contacts) {
        static RungView of(LadderRung rung) {
            return new RungView(rung.rung, rung.step, rung.contacts);
        }
    }
}
