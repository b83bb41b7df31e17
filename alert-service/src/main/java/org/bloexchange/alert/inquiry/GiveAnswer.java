package org.bloexchange.alert.inquiry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.RefusalReason;
import org.bloexchange.alert.vocabulary.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * What an office that was asked says: the answer, why it refuses, or how long it takes and why.
 *
 * @param language the text's
 * @param reason with REFUSED
 * @param until with DELAYED: when the answer is to be expected
 * @param linkedAlerts with ANSWERED: alerts that both sides may see
 */
public record GiveAnswer(
        @NotNull @Nullable OfficeReply state,
        @Words(max = 4000) @Nullable String text,
        @Nullable Language language,
        @Nullable RefusalReason reason,
        @Nullable Instant until,

        @Size(min = 1, max = 20) @Nullable List<@NotNull UUID> linkedAlerts) {

    /** What an office can say to a request. */
    public enum OfficeReply {
        ANSWERED,
        REFUSED,
        DELAYED;

        RequestState state() {
            return RequestState.valueOf(name());
        }
    }

    /** Notes what no single field can say. */
    void check(Instant now, Problems problems) {
        if (state == null) {
            return;
        }
        if (text == null && (state != OfficeReply.REFUSED || reason == RefusalReason.OTHER)) {
            problems.missing(
                    "/text",
                    switch (state) {
                        case ANSWERED -> "The answer";
                        case REFUSED -> "OTHER needs the reason in words";
                        case DELAYED -> "Why it takes longer";
                    });
        }
        if (text == null && language != null) {
            problems.add("/language", "NOT_APPLICABLE", "Only a text has a language");
        }
        only(OfficeReply.REFUSED, "/reason", reason, "Why your office refuses", problems);
        only(OfficeReply.DELAYED, "/until", until, "When the answer is to be expected", problems);
        if (state != OfficeReply.ANSWERED && linkedAlerts != null) {
            problems.add("/linkedAlerts", "NOT_APPLICABLE", "Only ANSWERED links alerts");
        }
        if (until != null && !until.isAfter(now)) {
            problems.add("/until", "OUT_OF_RANGE", "This time is over already");
        }
    }

    private void only(OfficeReply with, String pointer, @Nullable Object value, String what, Problems problems) {
        if (state == with && value == null) {
            problems.missing(pointer, what);
        } else if (state != with && value != null) {
            problems.add(pointer, "NOT_APPLICABLE", "Only " + with + " has it");
        }
    }
}
