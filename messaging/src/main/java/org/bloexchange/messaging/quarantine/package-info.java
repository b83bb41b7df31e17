/** What could not be handled or sent, kept with its reason until somebody replays it. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging.quarantine;
