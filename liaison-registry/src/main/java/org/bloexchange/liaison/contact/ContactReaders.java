package org.bloexchange.liaison.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bloexchange.messaging.topic.Topics;

/** Which countries have offices that may see a contact: on their topics it lies, and on no other. */
@ApplicationScoped
public class ContactReaders {

    private final EntityManager database;
    private final Topics topics;

    ContactReaders(EntityManager database, Topics topics) {
        this.database = database;
        this.topics = topics;
    }

    /** The reading countries, upper case, in alphabetical order. The own country is always one. */
    public Set<String> of(Contact contact) {
        Set<String> readers = new TreeSet<>(Set.of(contact.country));
        switch (contact.visibility) {
            case OWN_OFFICE, OWN_COUNTRY -> {}
            case COUNTERPARTS -> readers.addAll(countriesFacing(contact.office));
            case ALL_OFFICES -> topics.countries().forEach(country -> readers.add(country.toUpperCase(Locale.ROOT)));
        }
        return readers;
    }

    private Set<String> countriesFacing(String office) {
        return Set.copyOf(database.createQuery(
                        "select distinct f.country from Office o join o.counterparts k, Office f"
                                + " where o.code = :office and f.code = k",
                        String.class)
                .setParameter("office", office)
                .getResultList());
    }
}
