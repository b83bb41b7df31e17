package org.bloexchange.alert.matching;

import java.util.UUID;

/**
 * Another alert that names the same identifier, or one that may be the same.
 *
 * @param own the alert that was looked for
 */
record Candidate(UUID own, String type, String possibleKey, UUID other, boolean certain) {

    /** Which look it came from: what is too common is so per value. */
    Value value() {
        return new Value(type, possibleKey);
    }

    /** What was looked for. */
    record Value(String type, String possibleKey) {}
}
