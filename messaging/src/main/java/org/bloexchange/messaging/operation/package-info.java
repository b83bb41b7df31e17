/** Running it: world stamp, topic creation, meters, housekeeping, orderly stop. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging.operation;
