/** Who calls: the token's claims, checked. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.caller;
