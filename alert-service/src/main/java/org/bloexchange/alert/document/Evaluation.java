package org.bloexchange.alert.document;

import jakarta.validation.constraints.NotNull;
import org.bloexchange.alert.vocabulary.InformationEvaluation;
import org.bloexchange.alert.vocabulary.SourceEvaluation;

/** How far source and information are to be trusted (4x4). */
public record Evaluation(
        @NotNull SourceEvaluation source, @NotNull InformationEvaluation information) {

    /** An own observation: the officer saw it. */
    public static final Evaluation OWN_OBSERVATION =
            new Evaluation(SourceEvaluation.A, InformationEvaluation.NOT_IN_DOUBT);
}
