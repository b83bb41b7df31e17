package org.bloexchange.alert.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.topic.Topics;

/**
 * The records of stream {@code matches}: one to the country of the office that is told. The office whose alert is told of
 * speaks, so its country writes.
 */
@ApplicationScoped
public class MatchEvents {

    /** Name of the stream. */
    public static final String STREAM = "matches";

    private final Outbox outbox;
    private final Topics topics;

    MatchEvents(Outbox outbox, Topics topics) {
        this.outbox = outbox;
        this.topics = topics;
    }

    /** What tells of a match; nothing where the deployment does not serve one of the two countries. */
    public Optional<OutboxRecord> found(MatchFound match) {
        String reader = Codes.countryOf(match.told());
        String writer = match.other().country();
        if (!topics.serves(reader) || !topics.serves(writer)) {
            return Optional.empty();
        }
        EventDraft draft = new EventDraft(
                "blo.match.found.v1",
                Sources.office(match.other().office()),
                match.matchId() + "/" + match.told(),
                match.revision(),
                match.foundAt(),
                match.foundAt(),
                Documents.bytes(match));
        return Optional.of(outbox.record(draft, STREAM, match.matchId().toString(), reader, writer));
    }
}
