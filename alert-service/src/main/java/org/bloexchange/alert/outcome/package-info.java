/** What came of a warning. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.outcome;
