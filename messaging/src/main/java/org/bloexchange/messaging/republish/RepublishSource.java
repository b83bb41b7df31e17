package org.bloexchange.messaging.republish;

import java.time.Instant;
import java.util.List;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is written again from the tables: the same event ids, through today's policy. One bean per stream a
 * service writes.
 */
public interface RepublishSource {

    /** Name of the stream in {@code topics.yaml}. */
    String stream();

    /** How many aggregates there are to go through that changed at or after the time. */
    long count(Instant since);

    /**
     * The records of the next aggregates. Called inside a transaction: locks the aggregates' rows, so that a change
     * committed meanwhile comes after what is written here.
     *
     * @param cursor what the previous page ended with; null for the first
     * @param limit the most aggregates
     */
    Page page(Instant since, @Nullable String cursor, int limit);

    /**
     * One page.
     *
     * @param aggregates how many it goes through, also those without a record
     * @param next where the next page begins; null after the last
     */
    record Page(
            List<OutboxRecord> records,
            int aggregates,
            @Nullable String next) {}
}
