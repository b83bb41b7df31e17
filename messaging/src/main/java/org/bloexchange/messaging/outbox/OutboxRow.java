package org.bloexchange.messaging.outbox;

import org.jspecify.annotations.Nullable;

/** A row taken out of the outbox, with the number that gives its place. */
record OutboxRow(long seq, String aggregate, String topic, String key, String headers, byte @Nullable [] payload) {}
