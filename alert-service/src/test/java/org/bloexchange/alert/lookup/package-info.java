/** Tests of looking up identifiers. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.lookup;
