package org.bloexchange.liaison.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as those may see it who may see it at all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(
        UUID id,
        String office,
        String country,
        @Nullable String agency,
        String name,
        Function function,
        @Nullable String mail,
        List<String> phones,
        List<Language> languages,
        List<Channel> channels,
        Visibility visibility,
        long version) {

    /** The whole of it. */
    public static ContactView of(Contact contact) {
        return new ContactView(
                contact.id,
                contact.office,
                contact.country,
                contact.agency,
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
