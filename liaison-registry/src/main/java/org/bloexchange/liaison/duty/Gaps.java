package org.bloexchange.liaison.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bloexchange.liaison.duty.DutyView.GapView;

/** The times in which nobody is on duty. */
final class Gaps {

    private Gaps() {}

    /** The gaps the shifts leave between two times, in order. Shifts may overlap and come in any order. */
    static List<GapView> between(Instant from, Instant until, List<Shift> shifts) {
        List<GapView> gaps = new ArrayList<>();
        Instant covered = from;
        List<Shift> inOrder = shifts.stream()
                .sorted(Comparator.comparing((Shift shift) -> shift.startsAt))
                .toList();
        for (Shift shift : inOrder) {
            if (!shift.startsAt.isBefore(until)) {
                break;
            }
            if (shift.startsAt.isAfter(covered)) {
                gaps.add(new GapView(covered, shift.startsAt));
            }
            Instant end = shift.endsAt == null ? until : shift.endsAt;
            covered = end.isAfter(covered) ? end : covered;
        }
        if (covered.isBefore(until)) {
            gaps.add(new GapView(covered, until));
        }
        return List.copyOf(gaps);
    }
}
