package org.bloexchange.liaison.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bloexchange.api.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * A filtered, keyset-paged list of one entity, named {@code e} in its conditions. Nothing of a request becomes part of
 * the query's text; what is filtered out is never counted.
 *
 * @param <E> the entity
 */
public final class ListQuery<E> {

    private final Class<E> entity;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private ListQuery(Class<E> entity) {
        this.entity = entity;
    }

    /** All of an entity, so far. */
    public static <E> ListQuery<E> of(Class<E> entity) {
        return new ListQuery<>(entity);
    }

    /** Only those that satisfy the condition; its parameter has that name. Without a value all do. */
    public ListQuery<E> where(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : where(condition, Map.of(parameter, value));
    }

    /** Only those that satisfy the condition, which has several parameters. */
    public ListQuery<E> where(String condition, Map<String, Object> values) {
        conditions.add(condition);
        values.forEach((parameter, value) ->
                parameters.put(parameter, value instanceof String said ? Said.text("?" + parameter, said) : value));
        return this;
    }

    /**
     * The first of them, after the cursor's condition.
     *
     * @param order allow-listed by the caller, never taken from a request
     * @param cursorOf where the next page begins if the entity is the last of this one
     */
    public <V> Page<V> page(
            EntityManager database, String order, int limit, Function<E, String> cursorOf, Function<E, V> view) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<E> query = database.createQuery(
                "select e from " + entity.getSimpleName() + " e" + where + " order by " + order, entity);
        parameters.forEach(query::setParameter);
        List<E> found = query.setMaxResults(limit + 1).getResultList();
        List<E> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? cursorOf.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
