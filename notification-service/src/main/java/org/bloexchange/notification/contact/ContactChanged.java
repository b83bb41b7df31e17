package org.bloexchange.notification.contact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code blo.contact.changed.v1}; the name is not among it. */
record ContactChanged(
        UUID contactId,
        String office,
        String country,
        String function,
        @Nullable String mail,
        List<String> phones,
        List<String> languages,
        List<String> channels) {

    ContactChanged {
        requireNonNull(contactId);
        requireNonNull(office);
        requireNonNull(country);
        requireNonNull(function);
        phones = List.copyOf(phones);
        languages = List.copyOf(languages);
        channels = List.copyOf(channels);
    }
}
