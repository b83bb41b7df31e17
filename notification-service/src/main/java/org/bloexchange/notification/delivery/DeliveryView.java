package org.bloexchange.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a version of an alert reached an office over a channel. The sender sees the best of the office's people as one
 * state; only the own office sees whose it is and how often it was tried.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delivery")
public record DeliveryView(
        @Schema(description = "The recipient office", examples = "TJ-FOTEHOBOD")
        String office,

        @Schema(description = "Its country", examples = "TJ")
        String country,

        @Schema(description = "The version of the alert") long version,
        Channel channel,
        DeliveryState state,

        @Schema(
                description = "Why it will not be sent, or failed: a class, never a raw error",
                examples = "NOT_ON_ALLOW_LIST")
        @Nullable
        String reason,

        @Schema(description = "Since when it stands so") Instant changedAt,

        @Schema(description = "Whose it is; own office only") @Nullable
        UUID contactId,

        @Schema(description = "How often it was tried; own office only") @Nullable
        Integer attempts) {}
