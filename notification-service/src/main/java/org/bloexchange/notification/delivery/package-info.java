/** How a notice reaches somebody: channels, states, attempts, and what the sender learns of it. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.notification.delivery;
