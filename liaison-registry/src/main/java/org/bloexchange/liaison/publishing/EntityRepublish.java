package org.bloexchange.liaison.publishing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.republish.RepublishSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stream again from the table of its aggregates, in the order of their ids.
 *
 * @param <E> the aggregate's entity
 * @param <K> its id
 */
public abstract class EntityRepublish<E, K> implements RepublishSource {

    private final EntityManager database;
    private final String stream;
    private final Class<E> entity;
    private final String id;
    private final String changedAt;

    /**
     * For one table.
     *
     * @param id name of the entity's id
     * @param changedAt name of the time of its newest version
     */
    protected EntityRepublish(EntityManager database, String stream, Class<E> entity, String id, String changedAt) {
        this.database = database;
        this.stream = stream;
        this.entity = entity;
        this.id = id;
        this.changedAt = changedAt;
    }

    /** The aggregate's id, as the cursor has it. */
    protected abstract K idOf(E aggregate);

    /** Reads an id back from the cursor. */
    protected abstract K parse(String cursor);

    /** The aggregate's present state, to whoever may have it today. */
    protected abstract List<OutboxRecord> records(E aggregate);

    @Override
    public final String stream() {
        return stream;
    }

    @Override
    public final long count(Instant since) {
        return database.createQuery("select count(e) from " + changedSince(), Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    @Override
    public final Page page(Instant since, @Nullable String cursor, int limit) {
        List<E> aggregates = query(since, cursor)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<OutboxRecord> records = new ArrayList<>();
        aggregates.forEach(aggregate -> records.addAll(records(aggregate)));
        String next =
                aggregates.size() < limit ? null : idOf(aggregates.getLast()).toString();
        return new Page(records, aggregates.size(), next);
    }

    private TypedQuery<E> query(Instant since, @Nullable String cursor) {
        String after = cursor == null ? "" : " and e." + id + " > :after";
        TypedQuery<E> query = database.createQuery(
                        "select e from " + changedSince() + after + " order by e." + id, entity)
                .setParameter("since", since);
        return cursor == null ? query : query.setParameter("after", parse(cursor));
    }

    private String changedSince() {
        return entity.getSimpleName() + " e where e." + changedAt + " >= :since";
    }
}
