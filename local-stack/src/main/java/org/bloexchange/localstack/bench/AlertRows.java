package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * The rows of an alert that alert-service wrote, as a pattern for others of the same size that differ in id and
 * reference.
 *
 * @param tables alert, versions and recipients, in this order
 * @param records what lay in the outbox
 */
record AlertRows(UUID alertId, String reference, List<TableRows> tables, List<PublishedRecord> records) {
    private static final AtomicLong COPIES = new AtomicLong();
    private static final int LETTERS = 6;
    private static final long REFERENCES = 2_176_782_336L;

    /** Shares no factor with 36, so that no reference comes twice before all have come. */
    private static final long STRIDE = 1_000_000_007L;

    /** Reads the rows; those of the outbox are gone, their events come from the broker. */
    static AlertRows read(Connection connection, UUID alertId, String reference, List<PublishedRecord> records)
            throws SQLException {
        String id = alertId.toString();
        List<TableRows> tables = List.of(
                TableRows.read(connection, "alert", "id", id),
                TableRows.read(connection, "alert_version", "alert_id", id),
                TableRows.read(connection, "recipient", "alert_id", id));
        return new AlertRows(alertId, reference, tables, records);
    }

    /** Rows of another alert. */
    AlertRows copy() {
        UUID otherId = timeOrderedId();
        String otherReference =
                reference.substring(0, reference.length() - LETTERS) + letters(COPIES.incrementAndGet());
        UnaryOperator<String> other =
                value -> value.replace(alertId.toString(), otherId.toString()).replace(reference, otherReference);
        return new AlertRows(
                otherId,
                otherReference,
                tables.stream().map(table -> table.with(other)).toList(),
                records.stream().map(record -> record.with(other)).toList());
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
