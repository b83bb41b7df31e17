package org.bloexchange.alert.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Data of {@code blo.alert.withdrawn.v1}: the id and the reason only.
 *
 * @param version the version in which the offices left
 */
public record AlertWithdrawn(
        UUID alertId, String reference, int version, List<String> offices, Reason reason, Instant withdrawnAt) {

    /** Why an office is no longer in the audience. */
    public enum Reason {
        REMOVED_FROM_AUDIENCE
    }
}
