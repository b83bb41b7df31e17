/** Signing in: sessions, tokens and the keys that sign them. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.session;
