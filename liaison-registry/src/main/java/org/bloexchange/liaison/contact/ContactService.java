package org.bloexchange.liaison.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.outbox.Outbox;

/** Changes contacts, and says so to whoever may know. */
@ApplicationScoped
public class ContactService {

    private final VisibleContacts contacts;
    private final ContactReaders readers;
    private final ContactEvents events;
    private final Outbox outbox;
    private final Clock clock;

    ContactService(VisibleContacts contacts, ContactReaders readers, ContactEvents events, Outbox outbox, Clock clock) {
        this.contacts = contacts;
        this.readers = readers;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Replaces what may be changed of a contact, if it still has the version the caller read. */
    @Transactional
    public ContactView change(UUID id, long version, ChangeContact change, Caller caller) {
        Contact contact = contacts.findForChange(id, caller).orElseThrow(ProblemException::notFound);
        if (!mayChange(caller, contact)) {
            throw ProblemException.forbidden("Only the contact itself or an ADMIN of its country may change it.");
        }
        if (contact.version != version) {
            throw ProblemException.preconditionFailed();
        }
        if (change.channels().contains(Channel.MAIL) && change.mail() == null) {
            // else whoever counts on the mail to this contact counts on nothing
            throw ProblemException.badRequest("/mail", "REQUIRED", "MAIL is among the channels");
        }
        Set<String> formerReaders = readers.of(contact);
        contact.mail = change.mail();
        contact.phones = distinct(change.phones());
        contact.languages = distinct(change.languages());
        contact.channels = distinct(change.channels());
        contact.visibility = change.visibility();
        contact.version++;
        contact.changedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        contact.changedBy = UUID.fromString(caller.contactId());
        outbox.append(events.changed(contact, readers.of(contact), formerReaders));
        return ContactView.of(contact);
    }

    private static boolean mayChange(Caller caller, Contact contact) {
        return contact.id.toString().equals(caller.contactId())
                || (caller.has(Roles.ADMIN) && contact.country.equals(caller.country()));
    }

    private static <T> List<T> distinct(List<T> values) {
        return values.stream().distinct().toList();
    }
}
