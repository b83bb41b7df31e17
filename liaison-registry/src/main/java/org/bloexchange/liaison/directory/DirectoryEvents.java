package org.bloexchange.liaison.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.bloexchange.liaison.publishing.EventData;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Says the directory's whole state to everyone. Each country speaks for its own, and for what it keeps. */
@ApplicationScoped
public class DirectoryEvents {

    static final String STREAM = "directory";

    private static final String EVERYONE = "all";

    private final Outbox outbox;
    private final EventData data;

    DirectoryEvents(Outbox outbox, EventData data) {
        this.outbox = outbox;
        this.data = data;
    }

    /** That a crossing point is now as it is. */
    public OutboxRecord changed(CrossingPoint point) {
        return record(
                "blo.crossing-point.changed.v1",
                point.keptBy,
                "crossing-point/" + point.code,
                point.version,
                point.changedAt,
                CrossingPointView.of(point));
    }

    /** That an agency is now as it is. */
    public OutboxRecord changed(Agency agency) {
        return record(
                "blo.agency.changed.v1",
                agency.keptBy,
                "agency/" + agency.code,
                agency.version,
                agency.changedAt,
                AgencyView.of(agency));
    }

    /** That an office is now as it is. */
    public OutboxRecord changed(Office office) {
        return record(
                "blo.office.changed.v1",
                office.country,
                "office/" + office.code,
                office.version,
                office.changedAt,
                OfficeView.of(office));
    }

    private OutboxRecord record(String type, String writer, String key, long version, Instant at, Object fact) {
        EventDraft draft = new EventDraft(type, Sources.country(writer), key, version, at, at, data.of(fact));
        return outbox.record(draft, STREAM, key, EVERYONE, writer);
    }
}
