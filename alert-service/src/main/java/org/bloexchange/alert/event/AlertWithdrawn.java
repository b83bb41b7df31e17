package org.bloexchange.alert.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.vocabulary.CancellationReason;

/**
 * Data of {@code blo.alert.withdrawn.v1}: the id and the reason only.
 *
 * @param version the version in which the offices left
 */
public record AlertWithdrawn(
        UUID alertId, String reference, int version, List<String> offices, Reason reason, Instant withdrawnAt) {

    /** Why an office is no longer in the audience. That an alert is held is nobody's abroad to know. */
    public enum Reason {
        REMOVED_FROM_AUDIENCE,
        RECALLED;

        /** Why offices left in that version. */
        static Reason of(AlertVersion alert) {
            Cancellation cancelled = alert.cancellation();
            return cancelled != null && cancelled.reason() == CancellationReason.RECALLED
                    ? RECALLED
                    : REMOVED_FROM_AUDIENCE;
        }
    }
}
