package org.bloexchange.alert.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.jspecify.annotations.Nullable;

/** Data of {@code blo.outcome.reported.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeReported(
        UUID alertId,
        String reference,
        String office,
        String country,
        OutcomeKind outcome,
        @Nullable UUID linkedAlert,
        @Nullable String text,
        Instant at,
        int revision) {}
