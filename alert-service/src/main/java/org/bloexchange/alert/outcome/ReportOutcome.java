package org.bloexchange.alert.outcome;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.vocabulary.OutcomeKind;
import org.jspecify.annotations.Nullable;

/**
 * What came of a warning at the caller's office.
 *
 * @param linkedAlert with SEIZED: the alert that says what was seized; it may follow as a revision, once that alert is
 *     written
 */
public record ReportOutcome(
        @NotNull @Nullable OutcomeKind outcome,
        @Nullable UUID linkedAlert,
        @Words(max = 4000) @Nullable String text) {}
