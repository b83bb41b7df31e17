package org.bloexchange.alert.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.ReceiptState;
import org.jspecify.annotations.Nullable;

/** Data of {@code blo.receipt.delivered|read|accepted|declined.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptGiven(
        UUID alertId,
        String reference,
        String office,
        String country,
        int version,
        ReceiptState state,
        @Nullable String reason,
        Instant at) {}
