package org.bloexchange.liaison.duty;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.bloexchange.liaison.directory.Office;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** The shifts and ladders of all offices, as they stand in the tables. */
@ApplicationScoped
public class DutyRoster {

    private final DutyEvents events;

    DutyRoster(DutyEvents events) {
        this.events = events;
    }

    /** The office's shifts that end after that time, the earliest first. */
    public List<Shift> shiftsAfter(String office, Instant from) {
        return Shift.list(
                "office = ?1 and (endsAt is null or endsAt > ?2)",
                Sort.by("startsAt").and("id"),
                office,
                from);
    }

    /** The office's ladder from the lowest rung; empty where nobody made one. */
    public List<LadderRung> ladder(String office) {
        return LadderRung.list("office", Sort.by("rung"), office);
    }

    /** The event that says the whole plan; past shifts are of no use to whoever must find somebody now. */
    public OutboxRecord event(DutyPlan plan) {
        Office office = Office.findById(plan.office);
        return events.changed(office, plan, shiftsAfter(plan.office, plan.changedAt), ladder(plan.office));
    }
}
