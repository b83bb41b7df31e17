/** A real Kafka broker on this machine, in a process of its own. */
@NullMarked
package org.bloexchange.engines.kafka;

import org.jspecify.annotations.NullMarked;
