package org.bloexchange.notification.duty;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;

/** A step of an office's ladder: whom to ask when the rung before has nobody, or nobody who answers. */
public record Rung(int rung, String step, List<UUID> contacts) {

    public Rung {
        requireNonNull(step);
        contacts = List.copyOf(contacts);
    }
}
