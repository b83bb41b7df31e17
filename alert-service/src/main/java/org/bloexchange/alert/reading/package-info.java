/** Getting, listing, history. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.reading;
