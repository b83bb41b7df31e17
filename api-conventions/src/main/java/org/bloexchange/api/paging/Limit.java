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
     * @throws ProblemException 400 outside 1..200
     */
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw ProblemException.badRequest("?limit", "OUT_OF_RANGE", "1 to " + MOST);
        }
        return asked;
    }
}
