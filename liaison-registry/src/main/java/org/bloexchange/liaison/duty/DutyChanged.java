package org.bloexchange.liaison.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.bloexchange.liaison.directory.Office;
import org.jspecify.annotations.Nullable;

/** Data of {@code blo.duty.changed.v1}: shifts as UTC intervals, so that nobody else computes a rota. */
record DutyChanged(
        String office, String country, ZoneId timeZone, List<OnShift> shifts, List<Rung> ladder, long version) {

    static final String TYPE = "blo.duty.changed.v1";

    /** One contact's time on duty; without an end it goes on until it is changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnShift(UUID contactId, Instant from, @Nullable Instant until) {}

    /** Whom to ask at that height of the ladder. */
    record Rung(int rung, Step step, List<UUID> contacts) {}

    static DutyChanged of(Office office, DutyPlan plan, List<Shift> shifts, List<LadderRung> ladder) {
        return new DutyChanged(
                office.code,
                office.country,
                office.timeZone,
                shifts.stream()
                        .map(shift -> new OnShift(shift.contactId, shift.startsAt, shift.endsAt))
                        .toList(),
                ladder.stream()
                        .map(rung -> new Rung(rung.rung, rung.step, rung.contacts))
                        .toList(),
                plan.version);
    }
}
