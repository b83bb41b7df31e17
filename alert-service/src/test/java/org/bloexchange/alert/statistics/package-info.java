/** Tests of statistics. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.statistics;
