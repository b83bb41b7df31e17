/** The world around the service, for its tests. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.testing;
