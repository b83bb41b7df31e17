package org.bloexchange.notification.stream;

import java.util.List;
import java.util.UUID;

/**
 * A record of the internal topic: there is something new for these contacts.
 *
 * @param from the replica that made it; it has pushed already
 */
record Wake(String from, List<UUID> contacts) {

    static final String TOPIC = "blo.internal.wake.v1";
}
