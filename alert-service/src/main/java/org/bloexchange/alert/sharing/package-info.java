/** Passing an alert on: a recipient asks, the office that issued it grants or refuses. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.sharing;
