package org.bloexchange.messaging.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox: one event addressed to one reading country.
 *
 * @param aggregate what is halted together if the broker refuses one of its events
 * @param headers a JSON object of strings, the record's headers
 * @param payload the record's value; null is a tombstone
 */
public record OutboxRecord(String aggregate, String topic, String key, String headers, byte @Nullable [] payload) {}
