package org.bloexchange.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice in its contact's list: a pointer, never content. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Notification")
public record NotificationView(
        UUID notificationId,
        NoticeType type,

        @Schema(description = "The alert to fetch from alert-service")
        UUID alertId,

        long version,
        @Schema(examples = "URGENT") String urgency,

        @Schema(description = "The recipient office it was made for", examples = "TJ-FOTEHOBOD")
        String office,

        Instant createdAt,

        @Schema(description = "When a device said that it has it") @Nullable
        Instant deliveredAt,

        @Schema(description = "When it was seen, on whichever device") @Nullable
        Instant seenAt,

        @Schema(description = "When the office accepted or declined") @Nullable
        Instant settledAt) {}
