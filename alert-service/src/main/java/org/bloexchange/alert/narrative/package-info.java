/** What an alert says in a few sentences of its reader's language, made from its fields; the officer's own text stays as written. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.narrative;
