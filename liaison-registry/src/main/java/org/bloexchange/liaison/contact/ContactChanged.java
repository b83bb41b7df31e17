package org.bloexchange.liaison.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code blo.contact.changed.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactChanged(
        UUID contactId,
        String office,
        String country,
        String name,
        Function function,
        @Nullable String mail,
        List<String> phones,
        List<Language> languages,
        List<Channel> channels,
        Visibility visibility,
        long version) {

    static final String TYPE = "blo.contact.changed.v1";

    static ContactChanged of(Contact contact) {
        return new ContactChanged(
                contact.id,
                contact.office,
                contact.country,
                contact.name,
                contact.function,
                contact.mail,
                contact.phones,
                contact.languages,
                contact.channels,
                contact.visibility,
                contact.version);
    }
}
