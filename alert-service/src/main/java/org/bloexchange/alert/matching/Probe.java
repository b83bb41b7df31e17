package org.bloexchange.alert.matching;

import java.util.UUID;
import org.bloexchange.alert.identifier.Normalised;

/**
 * One look into the index for one identifier of an alert.
 *
 * @param key the identifier's own; equal keys without unread characters are certain
 * @param possibleKey what to look for
 */
record Probe(UUID alertId, String type, String key, String possibleKey) {

    /** The identifier as it would look through a mask; only for one of the mask's length. */
    Probe through(String mask) {
        StringBuilder masked = new StringBuilder(possibleKey);
        for (int i = 0; i < mask.length(); i++) {
            if (mask.charAt(i) == Normalised.UNREAD) {
                masked.setCharAt(i, Normalised.UNREAD);
            }
        }
        return new Probe(alertId, type, key, masked.toString());
    }

    /** Which of the characters are unread. */
    String mask() {
        return possibleKey.replaceAll("[^?]", "x");
    }

    boolean hasUnread() {
        return possibleKey.indexOf(Normalised.UNREAD) >= 0;
    }

    /** Whether enough was read to look for the rest. */
    boolean isReadEnough() {
        return possibleKey.chars().filter(c -> c != Normalised.UNREAD).count() >= Normalised.LEAST_KNOWN;
    }
}
