/** Lists by keyset: no counts, no offsets. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.paging;
