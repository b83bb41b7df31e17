package org.bloexchange.alert.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bloexchange.alert.vocabulary.ReceiptState;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an alert, in the order it happened. Who did it is an office and a function, never a person.
 *
 * @param versions those the reader was sent; all for the sender
 * @param receipts all for the sender, the own for a recipient; the same for outcomes
 * @param remarks all for the sender; for a recipient what it said and what was said to it
 * @param attachments those of versions the reader was sent, also where they were taken away
 * @param shares all for the sender, those an office asked for itself
 */
public record HistoryView(
        List<VersionMade> versions,
        List<ReceiptMade> receipts,
        List<OutcomeMade> outcomes,
        List<RemarkMade> remarks,
        List<AttachmentMade> attachments,
        List<ShareMade> shares) {

    /** Who: office and function; the function is absent where a device spoke. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record By(String office, @Nullable String function) {}

    /**
     * A version, as the reader may see it.
     *
     * @param changes what it says otherwise than the version before that the reader was sent; empty for the first
     */
    public record VersionMade(By by, AlertView alert, List<FieldChange> changes) {}

    /** A receipt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReceiptMade(
            By by,
            String country,
            ReceiptState state,
            int version,
            @Nullable String reason,
            Instant at) {}

    /** An outcome. */
    public record OutcomeMade(By by, OutcomeView outcome) {}

    /** A remark. */
    public record RemarkMade(By by, RemarkView remark) {}
}
