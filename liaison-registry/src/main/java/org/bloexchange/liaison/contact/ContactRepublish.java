package org.bloexchange.liaison.contact;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.liaison.publishing.EntityRepublish;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Contacts again, to the countries that may see them today. */
@Singleton
class ContactRepublish extends EntityRepublish<Contact, UUID> {

    private final ContactEvents events;
    private final ContactReaders readers;

    ContactRepublish(EntityManager database, ContactEvents events, ContactReaders readers) {
        super(database, ContactEvents.STREAM, Contact.class, "id", "changedAt");
        this.events = events;
        this.readers = readers;
    }

    @Override
    protected UUID idOf(Contact contact) {
        return contact.id;
    }

    @Override
    protected UUID parse(String cursor) {
        return UUID.fromString(cursor);
    }

    @Override
    protected List<OutboxRecord> records(Contact contact) {
        return events.changed(contact, readers.of(contact), Set.of());
    }
}
