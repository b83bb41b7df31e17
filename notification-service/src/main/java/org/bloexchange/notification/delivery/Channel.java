package org.bloexchange.notification.delivery;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A way a notice reaches somebody. */
public enum Channel {
    /** The open desk: the live stream and the list. Delivered when a device says so. */
    SCREEN,
    /** Mail with a pointer. A mail server that took it is no delivery. */
    MAIL;

    /**
     * The names of the channels a contact is told over: those it wants of those there are, and the screen in any case,
     * because the stream shows a notice to whoever it belongs to.
     */
    public static List<String> of(Collection<String> wanted) {
        return Stream.of(values())
                .filter(channel -> channel == SCREEN || wanted.contains(channel.name()))
                .map(Enum::name)
                .toList();
    }
}
