/** Offices, as far as telling somebody needs them. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.directory;
