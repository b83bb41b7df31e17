package org.bloexchange.liaison.directory;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.republish.RepublishSource;
import org.jspecify.annotations.Nullable;

/** The directory again: its three kinds in the order of their keys, such as {@code office/UZ-OYBEK}. */
@Singleton
class DirectoryRepublish implements RepublishSource {

    // "C" so that the order does not depend on where the database was made
    private static final String CHANGED_KEYS = """
            from (select ('agency/' || code) collate "C" as key, changed_at from agency
                  union all select ('crossing-point/' || code) collate "C", changed_at from crossing_point
                  union all select ('office/' || code) collate "C", changed_at from office) directory
            where changed_at >= :since""";

    private final EntityManager database;
    private final DirectoryEvents events;

    DirectoryRepublish(EntityManager database, DirectoryEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public String stream() {
        return DirectoryEvents.STREAM;
    }

    @Override
    public long count(Instant since) {
        return (Long) database.createNativeQuery("select count(*) " + CHANGED_KEYS, Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    @Override
    public Page page(Instant since, @Nullable String cursor, int limit) {
        @SuppressWarnings("unchecked")
        List<String> keys = database.createNativeQuery(
                        "select key " + CHANGED_KEYS + " and key > :after order by key", String.class)
                .setParameter("since", since)
                .setParameter("after", cursor == null ? "" : cursor)
                .setMaxResults(limit)
                .getResultList();
        List<OutboxRecord> records = new ArrayList<>();
        keys.forEach(key -> records.add(record(key)));
        return new Page(records, keys.size(), keys.size() < limit ? null : keys.getLast());
    }

    private OutboxRecord record(String key) {
        String code = key.substring(key.indexOf('/') + 1);
        return switch (key.substring(0, key.indexOf('/'))) {
            case "agency" -> events.changed(locked(Agency.class, code));
            case "crossing-point" -> events.changed(locked(CrossingPoint.class, code));
            case "office" -> events.changed(locked(Office.class, code));
            default -> throw new IllegalStateException("The directory has no " + key);
        };
    }

    private <T> T locked(Class<T> kind, String code) {
        return database.find(kind, code, LockModeType.PESSIMISTIC_WRITE);
    }
}
