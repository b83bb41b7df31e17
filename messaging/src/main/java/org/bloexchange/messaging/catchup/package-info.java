/** Compacted topics are read to their end before work begins. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging.catchup;
