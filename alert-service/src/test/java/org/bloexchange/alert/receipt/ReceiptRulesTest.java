package org.bloexchange.alert.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bloexchange.alert.receipt.OfficeAnswer.ACCEPTED;
import static org.bloexchange.alert.receipt.OfficeAnswer.DECLINED;
import static org.bloexchange.alert.receipt.OfficeAnswer.READ;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.receipt.ReceiptRules.Change;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.RecipientState;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptRulesTest {

    private static final Instant TIME = Instant.parse("2024-03-07T05:02:11.480Z");
    private static final int PRESENT = 3;

    @Test
    void shouldTakeThePresentVersionWhereNoneIsSaid() {
        assertThat(apply(fresh(), READ, null, null)).contains(new Change(READ, PRESENT, null));
        assertThat(apply(fresh(), ACCEPTED, null, null)).contains(new Change(ACCEPTED, PRESENT, null));
    }

    @Test
    void shouldNeverGoBack() {
        assertThat(apply(having(2, null, null, null), READ, null, 1)).isEmpty();
        assertThat(apply(having(2, null, null, null), READ, null, 2)).isEmpty();
        assertThat(apply(having(2, null, null, null), READ, null, 3)).contains(new Change(READ, 3, null));
    }

    @Test
    void shouldChangeNothingWhenTheSameIsSaidAgain() {
        assertThat(apply(having(null, ACCEPTED, 3, null), ACCEPTED, null, 3)).isEmpty();
        assertThat(apply(having(null, DECLINED, 3, "No dog"), DECLINED, "No dog", null))
                .isEmpty();
    }

    @Test
    void shouldLetAcceptedBecomeDeclinedAndBack() {
        assertThat(apply(having(null, ACCEPTED, 3, null), DECLINED, "No dog", 3))
                .contains(new Change(DECLINED, 3, "No dog"));
        assertThat(apply(having(null, DECLINED, 3, "No dog"), ACCEPTED, null, 3))
                .contains(new Change(ACCEPTED, 3, null));
        assertThat(apply(having(null, DECLINED, 3, "No dog"), DECLINED, "No scanner", 3))
                .contains(new Change(DECLINED, 3, "No scanner"));
    }

    @Test
    void shouldAcceptANewerVersionAnew() {
        assertThat(apply(having(null, ACCEPTED, 2, null), ACCEPTED, null, 3)).contains(new Change(ACCEPTED, 3, null));
    }

    @Test
    void shouldRefuseAnAnswerToAnOlderVersionThanTheOneAnswered() {
        assertRefused(having(null, ACCEPTED, 3, null), DECLINED, 2, 409);
    }

    @Test
    void shouldRefuseAVersionThereIsNot() {
        assertRefused(fresh(), READ, 4, 400);
    }

    @Test
    void shouldOnlyReadWhatWasCancelled() {
        Recipient recipient = recipient(AlertState.CANCELLED, null, null, null, null);

        assertThat(apply(recipient, READ, null, null)).isPresent();
        assertRefused(recipient, ACCEPTED, null, 409);
        assertRefused(recipient, DECLINED, null, 409);
    }

    private static void assertRefused(Recipient recipient, OfficeAnswer state, @Nullable Integer version, int status) {
        assertThatThrownBy(() -> apply(recipient, state, null, version))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(status));
    }

    private static Optional<Change> apply(
            Recipient recipient, OfficeAnswer state, @Nullable String reason, @Nullable Integer version) {
        return ReceiptRules.apply(recipient, state, reason, version);
    }

    private static Recipient fresh() {
        return having(null, null, null, null);
    }

    private static Recipient having(
            @Nullable Integer read,
            @Nullable OfficeAnswer decision,
            @Nullable Integer decisionVersion,
            @Nullable String reason) {
        return recipient(AlertState.UPDATED, read, decision, decisionVersion, reason);
    }

    private static Recipient recipient(
            AlertState state,
            @Nullable Integer read,
            @Nullable OfficeAnswer decision,
            @Nullable Integer decisionVersion,
            @Nullable String reason) {
        return new Recipient(
                UUID.randomUUID(),
                "EX-UZ-OYBEK-7K3QX9",
                Kind.SEIZURE,
                PRESENT,
                state,
                "UZ",
                "TJ-FOTEHOBOD",
                "TJ",
                RecipientState.QUEUED,
                null,
                null,
                TIME,
                null,
                null,
                read,
                read == null ? null : TIME,
                decision == null ? null : decision.told(),
                decisionVersion,
                decision == null ? null : TIME,
                reason,
                0);
    }
}
