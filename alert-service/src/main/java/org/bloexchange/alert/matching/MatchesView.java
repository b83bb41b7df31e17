package org.bloexchange.alert.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The matches of an alert.
 *
 * @param tooCommon classes of its identifiers whose value more than fifty alerts name that the reader may learn of; hits on
 *     those alone are not listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MatchesView(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<MatchView> items, List<String> tooCommon) {}
