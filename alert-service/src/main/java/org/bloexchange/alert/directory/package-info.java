/** Offices and crossing points, as the directory tells them. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.directory;
