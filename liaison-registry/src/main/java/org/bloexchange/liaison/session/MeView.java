package org.bloexchange.liaison.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.bloexchange.liaison.account.Account;
import org.bloexchange.liaison.contact.Contact;
import org.jspecify.annotations.Nullable;

/** Who is signed in, for which office and with which roles, and in which world. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
        UUID account,
        String username,
        ContactOfMe contact,
        String office,
        String country,
        @Nullable String agency,
        List<String> roles,
        String world) {

    /** The person, as the screen greets them. */
    record ContactOfMe(UUID id, String name) {}

    static MeView of(Account account, Contact contact, String world) {
        return new MeView(
                account.id,
                account.username,
                new ContactOfMe(contact.id, contact.name),
                account.office,
                account.country,
                contact.agency,
                account.roles,
                world);
    }
}
