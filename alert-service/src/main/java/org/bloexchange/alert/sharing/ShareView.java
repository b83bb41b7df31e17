package org.bloexchange.alert.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.ShareState;
import org.jspecify.annotations.Nullable;

/**
 * An ask to pass an alert on.
 *
 * @param office that asks
 * @param offices it asks for; that they are named here says nothing of whether they have the alert already
 * @param decisionReason why it was decided so, in words
 * @param version of the alert by which it was granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareView(
        UUID shareId,
        String office,
        List<String> offices,
        String reason,
        ShareState state,
        Instant askedAt,
        @Nullable String decisionReason,
        @Nullable Integer version,
        @Nullable Instant decidedAt) {}
