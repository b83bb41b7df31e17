/** Alerts as they come from their topics: who is told of which version. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.alert;
