/** Accounts whose tokens no longer count. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.revocation;
