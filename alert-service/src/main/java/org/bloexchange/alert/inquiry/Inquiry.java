package org.bloexchange.alert.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RequestUrgency;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, by whom and about what; of the three subjects one is there.
 *
 * @param reference the alert's
 */
public record Inquiry(
        UUID requestId,
        Party asking,
        @Nullable UUID alertId,
        @Nullable String reference,
        @Nullable UUID matchId,
        @Nullable AskedIdentifier identifier,
        String question,
        @Nullable Language language,
        RequestUrgency urgency,
        Instant openedAt) {}
