package org.bloexchange.alert.receipt;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt changes at a recipient. Nothing ever goes back: reading an older version or saying the same again changes
 * nothing; accepted may become declined and back.
 */
final class ReceiptRules {

    private ReceiptRules() {}

    /** A receipt that changes something. */
    record Change(
            OfficeAnswer answer, int version, @Nullable String reason) {}

    /**
     * What changes; empty where nothing does.
     *
     * @throws ProblemException 400 for a version there is not, 409 where the present state does not allow it
     */
    static Optional<Change> apply(
            Recipient recipient, OfficeAnswer answer, @Nullable String reason, @Nullable Integer asked) {
        int version = asked == null ? recipient.alertVersion() : asked;
        if (version > recipient.alertVersion()) {
            throw ProblemException.badRequest("/version", "UNKNOWN_VERSION", "The alert has no such version");
        }
        return switch (answer) {
            case READ -> read(recipient, version);
            case ACCEPTED, DECLINED -> decide(recipient, answer, reason, version);
        };
    }

    private static Optional<Change> read(Recipient recipient, int version) {
        return isNewer(version, recipient.readVersion())
                ? Optional.of(new Change(OfficeAnswer.READ, version, null))
                : Optional.empty();
    }

    private static Optional<Change> decide(
            Recipient recipient, OfficeAnswer answer, @Nullable String reason, int version) {
        if (recipient.alertState() == AlertState.CANCELLED || recipient.alertState() == AlertState.CLOSED) {
            throw ProblemException.conflict(
                    "alert-" + recipient.alertState().name().toLowerCase(Locale.ROOT),
                    "The alert is " + recipient.alertState() + "; nothing is to be accepted");
        }
        Integer decided = recipient.decisionVersion();
        if (decided != null && version < decided) {
            throw ProblemException.conflict(
                    "newer-version-answered", "Your office has answered version " + decided + " already");
        }
        boolean same = recipient.decision() == answer.told()
                && Objects.equals(recipient.reason(), reason)
                && Objects.equals(decided, version);
        return same ? Optional.empty() : Optional.of(new Change(answer, version, reason));
    }

    /** Whether a version says more than what is known. */
    static boolean isNewer(int version, @Nullable Integer known) {
        return known == null || version > known;
    }
}
