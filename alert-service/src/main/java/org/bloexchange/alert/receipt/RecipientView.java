package org.bloexchange.alert.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.bloexchange.alert.vocabulary.ReceiptState;
import org.bloexchange.alert.vocabulary.RecipientState;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert stands at one recipient: which version was delivered, read, accepted, and when. A version below the
 * alert's tells that the newest is not there yet.
 *
 * @param reason why it declined
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecipientView(
        String office,
        String country,
        RecipientState state,
        Instant queuedAt,
        @Nullable Integer deliveredVersion,
        @Nullable Instant deliveredAt,
        @Nullable Integer readVersion,
        @Nullable Instant readAt,
        @Nullable Integer acceptedVersion,
        @Nullable Instant acceptedAt,
        @Nullable Integer declinedVersion,
        @Nullable Instant declinedAt,
        @Nullable String reason,
        @Nullable Instant withdrawnAt) {

    static RecipientView of(Recipient recipient) {
        boolean accepted = recipient.decision() == ReceiptState.ACCEPTED;
        boolean declined = recipient.decision() == ReceiptState.DECLINED;
        return new RecipientView(
                recipient.office(),
                recipient.country(),
                recipient.state(),
                recipient.queuedAt(),
                recipient.deliveredVersion(),
                recipient.deliveredAt(),
                recipient.readVersion(),
                recipient.readAt(),
                accepted ? recipient.decisionVersion() : null,
                accepted ? recipient.decidedAt() : null,
                declined ? recipient.decisionVersion() : null,
                declined ? recipient.decidedAt() : null,
                recipient.reason(),
                recipient.withdrawnAt());
    }
}
