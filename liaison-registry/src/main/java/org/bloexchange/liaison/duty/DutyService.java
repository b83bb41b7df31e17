package org.bloexchange.liaison.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.liaison.contact.ContactView;
import org.bloexchange.liaison.contact.VisibleContacts;
import org.bloexchange.liaison.directory.Directory;
import org.bloexchange.liaison.directory.Office;

/** Answers who is on duty. From abroad one sees who it is now, to call; rotas and gaps are the own office's. */
@ApplicationScoped
public class DutyService {

    private static final Duration GAPS_AHEAD = Duration.ofDays(14);

    private final Directory directory;
    private final DutyRoster roster;
    private final VisibleContacts contacts;
    private final Clock clock;

    DutyService(Directory directory, DutyRoster roster, VisibleContacts contacts, Clock clock) {
        this.directory = directory;
        this.roster = roster;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Who to call at the office now. */
    @Transactional
    public OnDutyView onDuty(String code, Caller caller) {
        Office office = directory.office(code).orElseThrow(ProblemException::notFound);
        Instant now = now();
        List<UUID> onShift = roster.shiftsAfter(code, now).stream()
                .filter(shift -> !shift.startsAt.isAfter(now))
                .map(shift -> shift.contactId)
                .distinct()
                .toList();
        List<UUID> onLadder = roster.ladder(code).stream()
                .flatMap(rung -> rung.contacts.stream())
                .distinct()
                .toList();
        Map<UUID, ContactView> visible = contacts.among(
                Stream.concat(onShift.stream(), onLadder.stream()).toList(), caller);
        List<ContactView> onDuty = known(onShift, visible);
        return new OnDutyView(
                code,
                now,
                office.timeZone,
                onDuty,
                onDuty.isEmpty(),
                onDuty.isEmpty() ? known(onLadder, visible) : List.of());
    }

    /** The office's shifts, gaps and ladder, for its own people and for its national unit. */
    @Transactional
    public DutyView duties(String code, Caller caller) {
        Office office = directory
                .office(code)
                .filter(known -> mayReadRota(caller, known))
                .orElseThrow(() -> ProblemException.forbidden("Shifts are shown to the own office only."));
        Instant now = now();
        List<Shift> shifts = roster.shiftsAfter(code, now);
        return new DutyView(
                code,
                office.timeZone,
                shifts.stream().map(DutyView.ShiftView::of).toList(),
                Gaps.between(now, now.plus(GAPS_AHEAD), shifts),
                roster.ladder(code).stream().map(DutyView.RungView::of).toList());
    }

    private static boolean mayReadRota(Caller caller, Office office) {
        boolean unit = caller.has(Roles.COORDINATOR) || caller.has(Roles.ADMIN);
        return office.code.equals(caller.office()) || (unit && office.country.equals(caller.country()));
    }

    private static List<ContactView> known(List<UUID> ids, Map<UUID, ContactView> visible) {
        return ids.stream().map(visible::get).filter(Objects::nonNull).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
