package org.bloexchange.api.http;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Entity tags are versions: {@code "3"}. */
public final class ETags {

    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";

    /** A list of entity tags (RFC 9110, 8.8.3 and 13.1.1). */
    private static final Pattern TAGS = Pattern.compile("\\s*" + TAG + "(?:\\s*,\\s*" + TAG + ")*\\s*");

    /** A strong tag that can be one of ours; a weak one never matches (RFC 9110, 13.1.1). */
    private static final Pattern VERSION = Pattern.compile("(?<!/)\"([1-9]\\d{0,17})\"");

    private ETags() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a change is based on: of those named the newest, which is the only one that can be the present one.
     *
     * @return 0, which is no version, if none of the tags is one of ours: the change is refused as stale
     * @throws ProblemException 428 without the header, or with {@code *}: it would overwrite what one has not seen; 400 if it
     *     is not a list of entity tags
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw ProblemException.preconditionRequired();
        }
        if (!TAGS.matcher(ifMatch).matches()) {
            throw ProblemException.badRequest("If-Match", "WRONG_FORM", "The ETag that was given out, such as \"3\"");
        }
        LongStream versions = VERSION.matcher(ifMatch)
                .results()
                .map((MatchResult tag) -> tag.group(1))
                .mapToLong(Long::parseLong);
        return versions.max().orElse(0);
    }
}
