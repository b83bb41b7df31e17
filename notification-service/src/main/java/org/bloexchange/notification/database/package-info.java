/** Set-based SQL without ceremony. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.database;
