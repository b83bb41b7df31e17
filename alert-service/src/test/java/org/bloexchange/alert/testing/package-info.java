/** Fixtures that read as sentences, and the other side of the broker. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.testing;
