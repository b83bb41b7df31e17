package org.bloexchange.alert.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.jspecify.annotations.Nullable;

/**
 * What came of a warning at an office.
 *
 * @param linkedAlert the office's own alert on what it seized; whether a reader may see that one is another question
 * @param revision counts the office's reports on this warning; the highest holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeView(
        String office,
        String country,
        OutcomeKind outcome,
        @Nullable UUID linkedAlert,
        @Nullable String text,
        Instant at,
        int revision) {

    /** Whether the same was reported, whenever it was. */
    public boolean saysTheSameAs(OutcomeView other) {
        return outcome == other.outcome
                && Objects.equals(linkedAlert, other.linkedAlert)
                && Objects.equals(text, other.text);
    }
}
