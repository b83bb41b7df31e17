package org.bloexchange.alert.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.AttachmentRefusal;
import org.bloexchange.alert.vocabulary.AttachmentState;
import org.jspecify.annotations.Nullable;

/**
 * A file of an alert. Readers see READY ones; the office that adds it sees it on its way, too.
 *
 * @param size in bytes, of what is served; before it is READY, of what is uploaded
 * @param received how many bytes have arrived; only before it is READY
 * @param refusal why it was REJECTED
 * @param mediaType by content, like all that follows; only once it is READY
 * @param sha256 of what is served, in hexadecimal
 * @param width in pixels, as the picture is looked at; absent for a document, like the height
 * @param addedAt when it became part of the alert
 * @param fromVersion the version of the alert it came with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentView(
        UUID attachmentId,
        String name,
        @Nullable String caption,
        AttachmentState state,
        int size,
        @Nullable Integer received,
        @Nullable AttachmentRefusal refusal,
        @Nullable String mediaType,
        @Nullable String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant addedAt,
        @Nullable Integer fromVersion) {}
