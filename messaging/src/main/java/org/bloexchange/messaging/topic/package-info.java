/** Streams, topics and their names. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging.topic;
