package org.bloexchange.alert.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.bloexchange.alert.vocabulary.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands at one office, or stood at a revision.
 *
 * @param revision counts what happened to the request at this office, from 1
 * @param dueAt the end of the urgency's period, counted from opening as long as nobody says when it was delivered
 * @param changedAt when it came to this state
 */
public record Asked(
        UUID requestId,
        Party party,
        RequestState state,
        int revision,
        Instant dueAt,
        Instant changedAt,
        @Nullable Answer answer) {

    /** The next revision. */
    Asked next(RequestState state, @Nullable Answer answer, Instant now) {
        return new Asked(requestId, party, state, revision + 1, dueAt, now, answer);
    }

    /** Whether nothing final was said yet. */
    boolean isOpen() {
        return state == RequestState.OPEN || state == RequestState.DELAYED;
    }
}
