/** Events leave only through here: appended in the caller's transaction, sent by one relay. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging.outbox;
