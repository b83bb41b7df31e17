/** Decisions on whether an alert goes abroad: release, hold, recall. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.release;
