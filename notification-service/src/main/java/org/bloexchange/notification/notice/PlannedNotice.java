package org.bloexchange.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be made.
 *
 * @param offices the recipient offices it is made for
 * @param country their country
 * @param channels names of the channels a delivery is made for
 * @param settledAt when all of its offices had already answered this version; null if one has not
 * @param withdrawn whether the offices left the audience before it could be made; it is kept, but never shown
 */
public record PlannedNotice(
        UUID contactId,
        UUID alertId,
        long version,
        NoticeType type,
        String urgency,
        List<String> offices,
        String country,
        List<String> channels,
        @Nullable Instant settledAt,
        boolean withdrawn) {

    public PlannedNotice {
        offices = List.copyOf(offices);
        channels = List.copyOf(channels);
    }

    /** The same for these offices only; withdrawn if none is left. */
    public PlannedNotice keepingOnly(List<String> rest) {
        return new PlannedNotice(
                contactId,
                alertId,
                version,
                type,
                urgency,
                rest.isEmpty() ? offices : rest,
                country,
                channels,
                settledAt,
                withdrawn || rest.isEmpty());
    }
}
