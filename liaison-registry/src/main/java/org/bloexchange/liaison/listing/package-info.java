/** One page of a list, filtered and keyset-paged. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.listing;
