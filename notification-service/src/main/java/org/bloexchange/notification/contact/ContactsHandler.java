package org.bloexchange.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.notification.database.Newest;

/**
 * Keeps the contacts of all countries served. A country's own copy says all there is; what other readers are told of the
 * same contact is nothing new and is left alone, their tombstones above all.
 */
@ApplicationScoped
public class ContactsHandler implements StreamHandler {

    private final ContactTable contacts;
    private final InstantSource clock;

    ContactsHandler(ContactTable contacts, InstantSource clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String stream() {
        return "contacts";
    }

    @Override
    public void handle(List<InboundEvent> events) {
        List<InboundEvent> own = events.stream()
                .filter(event -> event.topic().reader().equals(event.topic().writer()))
                .toList();
        List<ContactTable.Row> changed = new ArrayList<>();
        List<ContactTable.Grave> gone = new ArrayList<>();
        for (InboundEvent event : Newest.perSubject(own)) {
            if (event.isTombstone()) {
                gone.add(new ContactTable.Grave(idOf(event), event.sequence()));
            } else {
                changed.add(new ContactTable.Row(contactOf(event), event.sequence()));
            }
        }
        contacts.bury(gone, clock.instant());
        contacts.keep(changed, clock.instant());
    }

    private static UUID idOf(InboundEvent event) {
        try {
            return UUID.fromString(event.subject());
        } catch (IllegalArgumentException e) {
            throw new UnprocessableEventException(QuarantineReason.CONTRACT, "the subject is not a contact id", e);
        }
    }

    private static ContactChanged contactOf(InboundEvent event) {
        ContactChanged contact = event.dataAs(ContactChanged.class);
        if (!contact.country().equals(event.sourceCountry())
                || !event.sourceOffice().map(contact.office()::equals).orElse(true)) {
            throw new UnprocessableEventException(
                    QuarantineReason.FOREIGN_WRITER, "an office speaks for its own contacts only");
        }
        if (!contact.contactId().toString().equals(event.subject())) {
            throw new UnprocessableEventException(QuarantineReason.WRONG_KEY, "the contact is not the subject");
        }
        return contact;
    }
}
