package org.bloexchange.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.topic.Topics;
import org.bloexchange.notification.database.Json;
import org.jspecify.annotations.Nullable;

/** Addresses what an office received to the countries on both sides of the alert; once where they are one. */
@ApplicationScoped
class DeliveryEvents {

    private final Outbox outbox;
    private final Topics topics;

    DeliveryEvents(Outbox outbox, Topics topics) {
        this.outbox = outbox;
        this.topics = topics;
    }

    /**
     * The records of one delivery.
     *
     * @param senderCountry whose alert it is; null if this service never saw the alert
     */
    List<OutboxRecord> records(DeliveryDelivered delivered, @Nullable String senderCountry) {
        EventDraft draft = new EventDraft(
                DeliveryDelivered.TYPE,
                Sources.office(delivered.office()),
                delivered.alertId() + "/" + delivered.office(),
                delivered.version(),
                delivered.at(),
                delivered.at(),
                Json.bytesOf(delivered));
        Set<String> readers = new LinkedHashSet<>();
        readers.add(delivered.country());
        if (senderCountry != null) {
            readers.add(senderCountry);
        }
        List<OutboxRecord> records = new ArrayList<>();
        for (String reader : readers) {
            if (topics.serves(reader)) {
                records.add(outbox.record(
                        draft, "deliveries", delivered.alertId().toString(), reader, delivered.country()));
            }
        }
        return records;
    }
}
