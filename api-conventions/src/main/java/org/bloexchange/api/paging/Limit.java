package org.bloexchange.api.paging;

import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How many items a page has: 1 to 200, 50 where nothing is said. */
public final class Limit {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    private Limit() {}

    /**
     * The number to use.
     *
     * @param asked as it stands in the query; taken as text, because what is no number must be told as 400 too
     * @throws ProblemException 400 if it is no number or outside 1..200
     */
    public static int of(@Nullable String asked) {
        if (asked == null) {
            return DEFAULT;
        }
        int limit;
        try {
            limit = Integer.parseInt(asked);
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("?limit", "WRONG_FORM", "A number, 1 to " + MOST);
        }
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest("?limit", "OUT_OF_RANGE", "1 to " + MOST);
        }
        return limit;
    }
}
