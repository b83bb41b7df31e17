/** Tests of summaries. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.narrative;
