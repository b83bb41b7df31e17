package org.bloexchange.alert.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.vocabulary.ShareState;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code blo.share.asked|decided.v1}.
 *
 * @param asker the recipient office that asks
 * @param shareWith the offices it asks for; whether they have the alert already is not said
 * @param decisionReason of the decision, in words
 * @param version of the alert by which it was granted
 * @param at when it was asked, or decided
 * @param revision 1 for the ask, 2 for the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareTold(
        UUID shareId,
        UUID alertId,
        String reference,
        Originator asker,
        Originator originator,
        List<String> shareWith,
        String reason,
        ShareState state,
        @Nullable String decisionReason,
        @Nullable Integer version,
        Instant at,
        int revision) {}
