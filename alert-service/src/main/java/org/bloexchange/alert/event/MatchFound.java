package org.bloexchange.alert.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code blo.match.found.v1}: class of identifier, office and reference, never content.
 *
 * @param told the office that is told
 * @param identifierTypes as the contract names them
 */
public record MatchFound(
        UUID matchId,
        int revision,
        String told,
        Certainty certainty,
        List<String> identifierTypes,
        Side own,
        Side other,
        Instant foundAt) {

    /**
     * One of the two alerts.
     *
     * @param alertId absent where the office that is told may not see the alert
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(@Nullable UUID alertId, String reference, String office, String country) {}
}
