package org.bloexchange.messaging.topic;

import java.util.Map;

/**
 * One stream of {@code topics.yaml}: a family of topics that differ only in reader and writer.
 *
 * @param compacted whether the broker keeps the last record of each key instead of deleting by age
 * @param retentionDays how long records are kept where not compacted
 * @param deleteRetentionDays how long a compacted topic keeps tombstones
 * @param tombstones whether a null value is a record here
 * @param schemas event type to schema file, for each type that may be written here
 */
public record StreamDefinition(
        String name,
        Readers readers,
        int partitions,
        boolean compacted,
        int retentionDays,
        int deleteRetentionDays,
        boolean tombstones,
        Map<String, String> schemas) {

    /** Who may read the topics of a stream. */
    public enum Readers {
        /** One topic per pair of reading and writing country. */
        EVERY,
        /** A country reads only what it wrote itself. */
        OWN,
        /** One topic per writing country, read by all. */
        ALL
    }
}
