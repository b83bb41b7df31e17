package org.bloexchange.alert.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One version of an alert, whole and uncut. It leaves the service only through the projection.
 *
 * @param material whether this version is to be accepted anew
 * @param issuedAt when version 1 went out
 * @param changedAt when this version went out
 * @param audience codes of the offices this version goes to, frozen
 * @param disclosed whether every recipient sees the whole audience
 */
public record AlertVersion(
        UUID alertId,
        String reference,
        int version,
        Kind kind,
        AlertState state,
        Urgency urgency,
        boolean material,
        Originator originator,
        Instant issuedAt,
        Instant changedAt,
        List<String> audience,
        boolean disclosed,
        AlertContent content,
        @Nullable Cancellation cancellation,
        @Nullable Closure closure) {

    public AlertVersion {
        audience = List.copyOf(audience);
    }

    /** The next version, which says the same to the same offices and is the last: cancelled, closed or expired. */
    public AlertVersion ended(
            AlertState end, Instant at, @Nullable Cancellation whyCancelled, @Nullable Closure lastWord) {
        return new AlertVersion(
                alertId,
                reference,
                version + 1,
                kind,
                end,
                urgency,
                false,
                originator,
                issuedAt,
                at,
                audience,
                disclosed,
                content,
                whyCancelled,
                lastWord);
    }
}
