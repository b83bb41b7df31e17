/** The live stream to open desks. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.stream;
