package org.bloexchange.alert.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list of alerts begins. */
public final class ListCursor {

    private ListCursor() {}

    /**
     * The alert after which a page begins; null for the first.
     *
     * @throws ProblemException 400 if it is none that was given out
     */
    public static AlertPolicy.@Nullable After read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new AlertPolicy.After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }

    /** A page of at most that many, from what was found when one more was asked for. */
    public static Page<AlertView> page(List<AlertView> found, int most) {
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        AlertView last = found.get(most - 1);
        return new Page<>(
                found.subList(0, most),
                Cursor.encode(last.issuedAt().toString(), last.alertId().toString()));
    }
}
