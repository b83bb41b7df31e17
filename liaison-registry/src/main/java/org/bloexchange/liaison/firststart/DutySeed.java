package org.bloexchange.liaison.firststart;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.liaison.contact.Function;
import org.bloexchange.liaison.duty.DutyPlan;
import org.bloexchange.liaison.duty.DutyRoster;
import org.bloexchange.liaison.duty.LadderRung;
import org.bloexchange.liaison.duty.Shift;
import org.bloexchange.liaison.duty.Step;
import org.bloexchange.liaison.reference.PlannedOffice;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Puts the offices of an exercise on duty round the clock, until somebody says otherwise. */
@ApplicationScoped
class DutySeed {

    private final DutyRoster roster;

    DutySeed(DutyRoster roster) {
        this.roster = roster;
    }

    /** Stores shifts and ladders, in the caller's transaction, and returns what to say of them. */
    List<OutboxRecord> store(List<PlannedOffice> offices, List<Newcomer> people, Instant now) {
        List<DutyPlan> plans = new ArrayList<>();
        for (PlannedOffice office : offices) {
            DutyPlan plan = new DutyPlan();
            plan.office = office.code();
            plan.version = 1;
            plan.changedAt = now;
            plan.persist();
            plans.add(plan);
            if (office.nationalUnit() == null) {
                List<UUID> coordinators = contacts(people, office.code(), Function.COORDINATOR);
                coordinators.forEach(contact -> onDuty(office.code(), contact, now));
                ladder(office.code(), List.of(rung(Step.DUTY, List.of()), rung(Step.NATIONAL_UNIT, coordinators)));
            } else {
                List<UUID> officers = contacts(people, office.code(), Function.OFFICER);
                officers.forEach(contact -> onDuty(office.code(), contact, now));
                ladder(
                        office.code(),
                        List.of(
                                rung(Step.DUTY, List.of()),
                                rung(Step.OFFICE, officers),
                                rung(Step.SUPERVISOR, contacts(people, office.code(), Function.SUPERVISOR)),
                                rung(
                                        Step.NATIONAL_UNIT,
                                        contacts(people, office.nationalUnit(), Function.COORDINATOR))));
            }
        }
        return plans.stream().map(roster::event).toList();
    }

    private static List<UUID> contacts(List<Newcomer> people, String office, Function function) {
        return people.stream()
                .map(Newcomer::contact)
                .filter(contact -> contact.office.equals(office) && contact.function == function)
                .map(contact -> contact.id)
                .toList();
    }

    private void onDuty(String office, UUID contact, Instant from) {
        Shift shift = new Shift();
        shift.id = UUID.randomUUID();
        shift.office = office;
        shift.contactId = contact;
        shift.startsAt = from;
        shift.persist();
    }

    private static LadderRung rung(Step step, List<UUID> contacts) {
        LadderRung rung = new LadderRung();
        rung.id = UUID.randomUUID();
        rung.step = step;
        rung.contacts = contacts;
        return rung;
    }

    private void ladder(String office, List<LadderRung> rungs) {
        for (int i = 0; i < rungs.size(); i++) {
            rungs.get(i).office = office;
            rungs.get(i).rung = i + 1;
            rungs.get(i).persist();
        }
    }
}
