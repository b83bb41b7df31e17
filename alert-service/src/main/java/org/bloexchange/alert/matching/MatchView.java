package org.bloexchange.alert.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.Certainty;
import org.bloexchange.alert.vocabulary.MatchAssessment;
import org.jspecify.annotations.Nullable;

/**
 * A match as one reader may see it: which class of identifier, whose alert, and its reference.
 *
 * @param own the alert the reader came from
 * @param other the alert that names the same; its id only where the reader may see it
 * @param assessment what the office of the own alert makes of it; shown to that office
 * @param otherAssessment what the other office makes of it; shown to the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchView(
        UUID matchId,
        Certainty certainty,
        List<String> identifierTypes,
        Side own,
        Side other,
        Instant foundAt,
        @Nullable Assessment assessment,
        @Nullable Assessment otherAssessment) {

    /** One of the two alerts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(@Nullable UUID alertId, String reference, String office, String country) {}

    /** What an office makes of the match. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Assessment(
            MatchAssessment assessment, @Nullable String reason, Instant at) {}
}
