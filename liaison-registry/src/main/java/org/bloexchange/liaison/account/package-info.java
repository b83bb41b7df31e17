/** Accounts of the embedded identity: passwords, lock-out, revocation. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.account;
