package org.bloexchange.alert.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.policy.AlertProjection;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.policy.SeenAlert;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.topic.Topics;

/**
 * The records of stream {@code alerts}: one per reading country. The originator's country reads every version with the
 * whole audience, also where none of its offices receives it; each other country what its offices are sent. What waits for
 * its release is told to the originator's country alone.
 */
@ApplicationScoped
public class AlertEvents {

    /** Name of the stream. */
    public static final String STREAM = "alerts";

    private final Outbox outbox;
    private final Topics topics;

    AlertEvents(Outbox outbox, Topics topics) {
        this.outbox = outbox;
        this.topics = topics;
    }

    /** What tells of a version. */
    public List<OutboxRecord> published(AlertVersion alert) {
        String type = typeOf(alert);
        List<OutboxRecord> records = new ArrayList<>();
        for (String reader : readersOf(alert.originator().country(), alert.audience())) {
            byte[] data =
                    Documents.bytes(AlertPublished.of(AlertProjection.project(alert, new Reach.OwnCountry(reader))));
            records.add(address(alert, type, data, reader));
        }
        return records;
    }

    /** What tells one country of the version as one of its readers sees it, for whoever begins to read the topics later. */
    public OutboxRecord published(SeenAlert seen, String reader) {
        AlertVersion alert = seen.version();
        return address(alert, typeOf(alert), Documents.bytes(AlertPublished.of(seen)), reader);
    }

    /** What tells offices that left the audience in this version that they did; nothing where none left. */
    public List<OutboxRecord> withdrawn(AlertVersion alert, Collection<String> left) {
        List<OutboxRecord> records = new ArrayList<>();
        for (String reader : countriesOf(left)) {
            List<String> offices = left.stream()
                    .filter(office -> Codes.countryOf(office).equals(reader))
                    .sorted()
                    .toList();
            byte[] data = Documents.bytes(new AlertWithdrawn(
                    alert.alertId(),
                    alert.reference(),
                    alert.version(),
                    offices,
                    AlertWithdrawn.Reason.of(alert),
                    alert.changedAt()));
            records.add(address(alert, "blo.alert.withdrawn.v1", data, reader));
        }
        return records;
    }

    private OutboxRecord address(AlertVersion alert, String type, byte[] data, String reader) {
        String id = alert.alertId().toString();
        EventDraft draft = new EventDraft(
                type,
                Sources.office(alert.originator().office()),
                id,
                alert.version(),
                alert.changedAt(),
                alert.changedAt(),
                data);
        return outbox.record(draft, STREAM, id, reader, alert.originator().country());
    }

    private static String typeOf(AlertVersion alert) {
        return switch (alert.state()) {
            case CANCELLED -> "blo.alert.cancelled.v1";
            case CLOSED -> "blo.alert.closed.v1";
            case EXPIRED -> "blo.alert.expired.v1";
            case AWAITING_RELEASE -> "blo.alert.submitted.v1";
            case ISSUED -> "blo.alert.issued.v1";
            case UPDATED -> "blo.alert.updated.v1";
            case DRAFT -> throw new IllegalStateException("Nobody is told of a draft");
        };
    }

    /** The others first: whoever must be told does not wait for what the originator's own country reads along. */
    private Set<String> readersOf(String origin, List<String> audience) {
        Set<String> readers = new LinkedHashSet<>(countriesOf(audience));
        readers.remove(origin);
        readers.add(origin);
        return readers;
    }

    /** Countries the deployment no longer serves have no topics; what they were sent before stays theirs. */
    private Set<String> countriesOf(Collection<String> offices) {
        Set<String> countries = new LinkedHashSet<>();
        offices.stream().map(Codes::countryOf).filter(topics::serves).forEach(countries::add);
        return countries;
    }
}
