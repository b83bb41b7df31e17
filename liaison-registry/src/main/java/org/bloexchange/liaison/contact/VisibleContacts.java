package org.bloexchange.liaison.contact;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Page;
import org.bloexchange.liaison.listing.ListQuery;
import org.bloexchange.liaison.listing.Said;
import org.jspecify.annotations.Nullable;

/**
 * The only way to contacts for those who ask from outside. What the caller may not see is not found, by the same query
 * and at the same cost as what does not exist.
 */
@ApplicationScoped
public class VisibleContacts {

    // a national unit (:unit) sees what any office of its country may see, and all of its own country
    private static final String MAY_SEE = """
            (e.visibility = ALL_OFFICES
             or e.office = :callerOffice
             or (e.country = :callerCountry and (e.visibility <> OWN_OFFICE or :unit = true))
             or (e.visibility = COUNTERPARTS and exists (
                 select 1 from Office o join o.counterparts k, Office f
                 where o.code = e.office and f.code = k
                   and (f.code = :callerOffice or (f.country = :callerCountry and :unit = true)))))""";

    private final EntityManager database;

    VisibleContacts(EntityManager database) {
        this.database = database;
    }

    /** A page in the order of names. */
    Page<ContactView> page(Caller caller, ContactFilter filter, @Nullable String cursor, int limit) {
        ListQuery<Contact> query = ListQuery.of(Contact.class)
                .where(MAY_SEE, about(caller))
                .where("e.country = :country", "country", filter.country())
                .where("e.office = :office", "office", filter.office())
                .where("locate(:q, lower(e.name)) > 0", "q", lower(filter.q()));
        if (cursor != null) {
            List<String> after = Cursor.decode(cursor, 2);
            query.where(
                    "(e.name > :name or (e.name = :name and e.id > :id))",
                    Map.of("name", after.get(0), "id", Said.id(after.get(1)).orElseThrow(Cursor::malformed)));
        }
        return query.page(
                database,
                "e.name, e.id",
                limit,
                contact -> Cursor.encode(contact.name, contact.id.toString()),
                ContactView::of);
    }

    /** The contact, unless there is none or the caller may not see it. */
    Optional<Contact> find(UUID id, Caller caller) {
        return find(id, caller, LockModeType.NONE);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Optional<Contact> findForChange(UUID id, Caller caller) {
        return find(id, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Contact> find(UUID id, Caller caller, LockModeType lock) {
        var query = database.createQuery("select e from Contact e where e.id = :id and " + MAY_SEE, Contact.class)
                .setParameter("id", id)
                .setLockMode(lock);
        about(caller).forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** Those of them the caller may see, by their ids. */
    public Map<UUID, ContactView> among(Collection<UUID> ids, Caller caller) {
        var query = database.createQuery("select e from Contact e where e.id in :ids and " + MAY_SEE, Contact.class)
                .setParameter("ids", ids);
        about(caller).forEach(query::setParameter);
        return query.getResultStream().map(ContactView::of).collect(toMap(ContactView::id, view -> view));
    }

    private static Map<String, Object> about(Caller caller) {
        boolean unit = caller.has(Roles.COORDINATOR) || caller.has(Roles.ADMIN);
        return Map.of("callerOffice", caller.office(), "callerCountry", caller.country(), "unit", unit);
    }

    private static @Nullable String lower(@Nullable String said) {
        return said == null ? null : said.toLowerCase(Locale.ROOT);
    }
}
