package org.bloexchange.alert.matching;

import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.document.Words;
import org.bloexchange.alert.vocabulary.MatchAssessment;
import org.jspecify.annotations.Nullable;

/** What the caller's office makes of a match. */
public record AssessMatch(
        @NotNull @Nullable MatchAssessment assessment,
        @Words(max = 1000) @Nullable String reason) {}
