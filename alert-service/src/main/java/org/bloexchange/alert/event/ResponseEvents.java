package org.bloexchange.alert.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** The records of stream {@code responses}: to the sender's and to the recipient's country, once where they are one. */
@ApplicationScoped
public class ResponseEvents {

    /** Name of the stream. */
    public static final String STREAM = "responses";

    private final Outbox outbox;

    ResponseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * What tells of a receipt.
     *
     * @param change counts the recipient's changes
     */
    public List<OutboxRecord> given(ReceiptGiven receipt, long change, String sendersCountry) {
        String type = "blo.receipt." + receipt.state().name().toLowerCase(Locale.ROOT) + ".v1";
        return address(
                type,
                receipt.alertId(),
                receipt.office(),
                change,
                receipt.at(),
                sendersCountry,
                Documents.bytes(receipt));
    }

    /** What tells of an outcome. */
    public List<OutboxRecord> reported(OutcomeReported outcome, String sendersCountry) {
        return address(
                "blo.outcome.reported.v1",
                outcome.alertId(),
                outcome.office(),
                outcome.revision(),
                outcome.at(),
                sendersCountry,
                Documents.bytes(outcome));
    }

    private List<OutboxRecord> address(
            String type, UUID alertId, String office, long sequence, Instant at, String sendersCountry, byte[] data) {
        String id = alertId.toString();
        EventDraft draft =
                new EventDraft(type, Sources.office(office), id + "/" + office, sequence, at, at, null, data);
        String writer = Codes.countryOf(office);
        Set<String> readers = new LinkedHashSet<>(List.of(sendersCountry));
        readers.add(writer);
        List<OutboxRecord> records = new ArrayList<>();
        readers.forEach(reader -> records.add(outbox.record(draft, STREAM, id, reader, writer)));
        return records;
    }
}
