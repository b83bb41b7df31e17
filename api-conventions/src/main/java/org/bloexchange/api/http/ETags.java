package org.bloexchange.api.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Entity tags are versions: {@code "3"}. */
public final class ETags {

    private static final Pattern FORM = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private ETags() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a change is based on.
     *
     * @throws ProblemException 428 without the header, 400 if it is not a tag of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.preconditionRequired();
        }
        Matcher tag = FORM.matcher(ifMatch);
        if (!tag.matches()) {
            throw ProblemException.badRequest("If-Match", "WRONG_FORM", "The ETag that was given out, such as \"3\"");
        }
        return Long.parseLong(tag.group(1));
    }
}
