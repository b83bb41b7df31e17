package org.bloexchange.liaison.firststart;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.liaison.account.Account;
import org.bloexchange.liaison.contact.ContactEvents;
import org.bloexchange.liaison.contact.ContactReaders;
import org.bloexchange.messaging.outbox.OutboxRecord;

/** Puts the people of the first start and their accounts into the tables. */
@ApplicationScoped
class PeopleSeed {

    private final ContactEvents events;
    private final ContactReaders readers;

    PeopleSeed(ContactEvents events, ContactReaders readers) {
        this.events = events;
        this.readers = readers;
    }

    /** Stores all of them, in the caller's transaction, and returns what to say of them; of accounts nothing is said. */
    List<OutboxRecord> store(List<Newcomer> people, Map<Newcomer, String> passwordHashes, Instant now) {
        List<OutboxRecord> records = new ArrayList<>();
        for (Newcomer newcomer : people) {
            newcomer.contact().persist();
            account(newcomer, requireNonNull(passwordHashes.get(newcomer)), now).persist();
        }
        for (Newcomer newcomer : people) {
            records.addAll(events.changed(newcomer.contact(), readers.of(newcomer.contact()), Set.of()));
        }
        return records;
    }

    private static Account account(Newcomer newcomer, String passwordHash, Instant now) {
        Account account = new Account();
        account.id = UUID.randomUUID();
        account.username = newcomer.username();
        account.passwordHash = passwordHash;
        account.contactId = newcomer.contact().id;
        account.office = newcomer.contact().office;
        account.country = newcomer.contact().country;
        account.roles = newcomer.roles();
        account.version = 1;
        account.createdAt = now;
        return account;
    }
}
