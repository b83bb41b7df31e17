/** Looking up identifiers in any spelling: for a purpose, so many an hour, and kept for the auditors. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.lookup;
