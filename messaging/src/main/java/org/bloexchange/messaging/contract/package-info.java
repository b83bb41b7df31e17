/**
 * The contracts as a program can check them: schemas, golden examples, and what must agree between an event's data and
 * its envelope. For tests only; the JSON Schema library is an optional dependency, which whoever validates declares too.
 */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging.contract;
