package org.bloexchange.liaison.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bloexchange.liaison.directory.Office;
import org.bloexchange.liaison.publishing.EventData;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Says an office's whole duty plan, to its own country only. */
@ApplicationScoped
public class DutyEvents {

    static final String STREAM = "duties";

    private final Outbox outbox;
    private final EventData data;

    DutyEvents(Outbox outbox, EventData data) {
        this.outbox = outbox;
        this.data = data;
    }

    /** That an office's plan is now as it is. */
    public OutboxRecord changed(Office office, DutyPlan plan, List<Shift> shifts, List<LadderRung> ladder) {
        EventDraft draft = new EventDraft(
                DutyChanged.TYPE,
                Sources.office(office.code),
                office.code,
                plan.version,
                plan.changedAt,
                plan.changedAt,
                data.of(DutyChanged.of(office, plan, shifts, ladder)));
        return outbox.record(draft, STREAM, office.code, office.country, office.country);
    }
}
