package org.bloexchange.liaison.duty;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bloexchange.liaison.publishing.EntityRepublish;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Duty plans again, each to its own country. */
@Singleton
class DutyRepublish extends EntityRepublish<DutyPlan, String> {

    private final DutyRoster roster;

    DutyRepublish(EntityManager database, DutyRoster roster) {
        super(database, DutyEvents.STREAM, DutyPlan.class, "office", "changedAt");
        this.roster = roster;
    }

    @Override
    protected String idOf(DutyPlan plan) {
        return plan.office;
    }

    @Override
    protected String parse(String cursor) {
        return cursor;
    }

    @Override
    protected List<OutboxRecord> records(DutyPlan plan) {
        return List.of(roster.event(plan));
    }
}
