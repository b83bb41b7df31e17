package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.bloexchange.localstack.stack.StackException;

/**
 * The rows of an alert that alert-service wrote, as a pattern for others of the same size that differ in id and
 * reference.
 */
record AlertRows(
        UUID alertId,
        String reference,
        List<String> alertWords,
        OffsetDateTime at,
        String document,
        String[] audience,
        List<String> author,
        List<PublishedRecord> records) {

    private static final AtomicLong COPIES = new AtomicLong();
    private static final int LETTERS = 6;
    private static final long REFERENCES = 2_176_782_336L;

    /** Shares no factor with 36, so that no reference comes twice before all have come. */
    private static final long STRIDE = 1_000_000_007L;

    private static final String SELECT = """
            select a.reference, a.kind, a.urgency, a.state, a.originator_office, a.originator_country, a.issued_at,
                v.document::text, v.audience, v.author, v.author_office, v.author_function
            from alert a join alert_version v on v.alert_id = a.id where a.id = ?""";

    /** Reads the rows; those of the outbox are gone, their events come from the broker. */
    static AlertRows read(Connection connection, UUID alertId, List<PublishedRecord> records) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, alertId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new StackException("The alert that was answered 201 is not in its table");
                }
                return new AlertRows(
                        alertId,
                        row.getString(1),
                        List.of(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)),
                        row.getObject(7, OffsetDateTime.class),
                        row.getString(8),
                        (String[]) row.getArray(9).getArray(),
                        List.of(row.getString(10), row.getString(11), row.getString(12)),
                        records);
            }
        }
    }

    /** Rows of another alert. */
    AlertRows copy() {
        UUID id = timeOrderedId();
        String other = reference.substring(0, reference.length() - LETTERS) + letters(COPIES.incrementAndGet());
        List<PublishedRecord> copies = records.stream()
                .map(record -> record.with(alertId.toString(), id.toString(), reference, other))
                .toList();
        return new AlertRows(id, other, alertWords, at, document, audience, author, copies);
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
