/** The CloudEvents envelope in Kafka's binary mode. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging.event;
