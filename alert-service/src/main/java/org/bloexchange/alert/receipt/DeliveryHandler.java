package org.bloexchange.alert.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bloexchange.alert.event.ReceiptGiven;
import org.bloexchange.alert.event.ResponseEvents;
import org.bloexchange.alert.receipt.DeliveryTable.Delivered;
import org.bloexchange.alert.vocabulary.ReceiptState;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.quarantine.QuarantineReason;

/**
 * A device of a recipient office has an alert: the recipient becomes DELIVERED, unless more is known of it. Only a higher
 * version than the one known changes something; each change is told as a receipt.
 */
@ApplicationScoped
class DeliveryHandler implements StreamHandler {

    static final String STREAM = "deliveries";

    private final DeliveryTable table;
    private final ResponseEvents events;
    private final Outbox outbox;
    private final Clock clock;

    DeliveryHandler(DeliveryTable table, ResponseEvents events, Outbox outbox, Clock clock) {
        this.table = table;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String stream() {
        return STREAM;
    }

    @Override
    public void handle(List<InboundEvent> events) {
        Map<String, DeliveryReported> highest = new TreeMap<>();
        for (InboundEvent event : events) {
            DeliveryReported delivery = checked(event);
            highest.merge(
                    event.subject(), delivery, (known, later) -> later.version() > known.version() ? later : known);
        }
        Collection<DeliveryReported> deliveries = highest.values();
        if (table.lockKnown(deliveries) < deliveries.size()) {
            throw new UnprocessableEventException(
                    QuarantineReason.CONTRACT, "no such version of an alert was sent to the office");
        }
        List<OutboxRecord> records = new ArrayList<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Delivered delivered : table.write(deliveries, now)) {
            records.addAll(this.events.given(
                    receiptOf(delivered.delivery(), delivered.reference()),
                    delivered.change(),
                    now,
                    delivered.sendersCountry()));
        }
        outbox.append(records);
    }

    private static DeliveryReported checked(InboundEvent event) {
        DeliveryReported said = event.dataAs(DeliveryReported.class);
        check(
                event.sourceOffice().filter(said.office()::equals).isPresent()
                        && event.sourceCountry().equals(said.country()),
                QuarantineReason.FOREIGN_WRITER,
                "the source speaks for another office");
        check(
                event.key().equals(said.alertId().toString())
                        && event.subject().equals(said.alertId() + "/" + said.office()),
                QuarantineReason.WRONG_KEY,
                "key or subject is not that of the delivery");
        check(said.version() >= 1, QuarantineReason.CONTRACT, "there is no such version");
        return new DeliveryReported(
                said.alertId(),
                said.office(),
                said.country(),
                said.version(),
                said.at().truncatedTo(ChronoUnit.MILLIS));
    }

    private static void check(boolean holds, QuarantineReason reason, String otherwise) {
        if (!holds) {
            throw new UnprocessableEventException(reason, otherwise);
        }
    }

    private static ReceiptGiven receiptOf(DeliveryReported delivery, String reference) {
        return new ReceiptGiven(
                delivery.alertId(),
                reference,
                delivery.office(),
                delivery.country(),
                delivery.version(),
                ReceiptState.DELIVERED,
                null,
                delivery.at());
    }
}
