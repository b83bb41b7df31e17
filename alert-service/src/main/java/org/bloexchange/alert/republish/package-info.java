/** Streams sent again from the tables. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.republish;
