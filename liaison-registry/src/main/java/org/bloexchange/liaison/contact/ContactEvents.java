package org.bloexchange.liaison.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bloexchange.liaison.publishing.EventData;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Says a contact's whole state to the countries that may see it, and takes it back from those that no longer may. */
@ApplicationScoped
public class ContactEvents {

    static final String STREAM = "contacts";

    private static final byte[] NOTHING = new byte[0];

    private final Outbox outbox;
    private final EventData data;

    ContactEvents(Outbox outbox, EventData data) {
        this.outbox = outbox;
        this.data = data;
    }

    /**
     * That a contact is now as it is.
     *
     * @param readers countries that may see it now
     * @param formerReaders countries that could before; those of them that no longer may get a tombstone
     */
    public List<OutboxRecord> changed(Contact contact, Set<String> readers, Set<String> formerReaders) {
        List<OutboxRecord> records = new ArrayList<>();
        String key = contact.id.toString();
        EventDraft state = draft(contact, data.of(ContactChanged.of(contact)));
        for (String reader : readers) {
            records.add(outbox.record(state, STREAM, key, reader, contact.country));
        }
        EventDraft gone = draft(contact, NOTHING);
        for (String former : formerReaders) {
            if (!readers.contains(former)) {
                records.add(outbox.tombstone(gone, STREAM, key, former, contact.country));
            }
        }
        return records;
    }

    private static EventDraft draft(Contact contact, byte[] data) {
        return new EventDraft(
                ContactChanged.TYPE,
                Sources.office(contact.office),
                contact.id.toString(),
                contact.version,
                contact.changedAt,
                contact.changedAt,
                data);
    }
}
