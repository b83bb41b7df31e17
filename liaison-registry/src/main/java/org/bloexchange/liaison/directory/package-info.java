/** Crossing points, agencies and offices: what everyone may read. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.liaison.directory;
