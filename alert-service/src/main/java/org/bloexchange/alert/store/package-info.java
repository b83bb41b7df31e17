/** Plain SQL with few round trips. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.store;
