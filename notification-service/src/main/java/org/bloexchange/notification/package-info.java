/** Who must be told, over which channel. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification;
