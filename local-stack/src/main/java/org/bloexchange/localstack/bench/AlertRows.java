package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bloexchange.localstack.bench.TableRows.Column;

/**
 * The rows of an alert that alert-service wrote, as a pattern for others of the same size that differ in id, reference and
 * what tells alerts from one another.
 */
final class AlertRows {
    private static final AtomicLong COPIES = new AtomicLong();
    private static final int REFERENCE = 1;
    private static final int LETTERS = 6;
    private static final long REFERENCES = 2_176_782_336L;

    /** Shares no factor with 36, so that no reference comes twice before all have come. */
    private static final long STRIDE = 1_000_000_007L;

    private final UUID alertId;
    private final List<TableRows> tables;
    private final List<PublishedRecord> records;
    private final List<String> words;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /** As a pattern: the words that stand for others, the id first, then the reference, a number, and the marks. */
    AlertRows(UUID alertId, String reference, String likeness, List<TableRows> tables, List<PublishedRecord> records) {
        this(
                alertId,
                tables,
                records,
                Stream.concat(Stream.of(alertId.toString(), reference, likeness), Marks.SAMPLE.texts().stream())
                        .toList());
    }

    private AlertRows(UUID alertId, List<TableRows> tables, List<PublishedRecord> records, List<String> words) {
        this.alertId = alertId;
        this.tables = tables;
        this.records = records;
        this.words = words;
    }

    /**
     * Reads the rows of an alert of {@link SampleSeizure}; those of outbox and queue are gone. Events come from the broker,
     * the queue's row is made as it was.
     */
    static AlertRows read(Connection connection, UUID alertId, String reference, List<PublishedRecord> records)
            throws SQLException {
        String id = alertId.toString();
        TableRows alert = TableRows.read(connection, "alert", "id", id);
        List<TableRows> tables = List.of(
                alert,
                TableRows.read(connection, "alert_version", "alert_id", id),
                TableRows.read(connection, "recipient", "alert_id", id),
                TableRows.read(connection, "identifier", "alert_id", id),
                new TableRows("match_queue", List.of(new Column("alert_id", "uuid")), List.of(List.of(id))));
        return new AlertRows(alertId, reference, alert.value("likeness"), tables, records);
    }

    UUID alertId() {
        return alertId;
    }

    /** Alert, versions, recipients, identifiers and the matcher's queue, in this order. */
    List<TableRows> tables() {
        return tables;
    }

    /** What lay in the outbox. */
    List<PublishedRecord> records() {
        return records;
    }

    String reference() {
        return words.get(REFERENCE);
    }

    /** Rows of another alert. */
    AlertRows copy() {
        UUID otherId = timeOrderedId();
        String reference = reference();
        List<String> others = Stream.concat(
                        Stream.of(
                                otherId.toString(),
                                reference.substring(0, reference.length() - LETTERS)
                                        + letters(COPIES.incrementAndGet()),
                                Long.toString(ThreadLocalRandom.current().nextLong())),
                        Marks.next().texts().stream())
                .toList();
        UnaryOperator<String> other = value -> templates
                .computeIfAbsent(value, text -> Template.of(text, words))
                .with(others);
        return new AlertRows(
                otherId,
                tables.stream().map(table -> table.with(other)).toList(),
                records.stream().map(record -> record.with(other)).toList(),
                others);
    }

    /** Neighbours in time are neighbours in the index, as with the ids of alert-service. */
    private static UUID timeOrderedId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    static String letters(long number) {
        String digits = Long.toString(number * STRIDE % REFERENCES, Character.MAX_RADIX);
        return "0".repeat(LETTERS - digits.length()) + digits;
    }
}
