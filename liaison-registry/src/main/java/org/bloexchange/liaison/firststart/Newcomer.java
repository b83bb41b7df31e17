package org.bloexchange.liaison.firststart;

import java.util.List;
import org.bloexchange.liaison.contact.Contact;
import org.bloexchange.liaison.contact.Function;

/** A contact of the first start, and how they sign in. */
record Newcomer(Contact contact, String username, String password) {

    Function function() {
        return contact.function;
    }

    Credential credential() {
        return new Credential(username, password, contact.office, contact.country, roles());
    }

    /** The role that goes with the function. */
    List<String> roles() {
        return List.of(contact.function.name());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Newcomer[" + username + "]";
    }
}
