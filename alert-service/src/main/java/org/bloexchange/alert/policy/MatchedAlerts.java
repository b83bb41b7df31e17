package org.bloexchange.alert.policy;

import java.util.Optional;
import java.util.UUID;

/** What a match leads to, for those who ask the office on its other side. */
public interface MatchedAlerts {

    /**
     * The office whose alert is on the other side of the match, seen from the reader; empty where there is no such match,
     * and where the reader may not know of that side, with the same work.
     *
     * @param office the reader's own
     */
    Optional<String> otherSide(UUID match, Reach reach, String office);
}
