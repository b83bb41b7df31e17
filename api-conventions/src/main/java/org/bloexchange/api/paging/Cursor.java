package org.bloexchange.api.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.bloexchange.api.problem.ProblemException;

/** Where a page ended, opaque to the client: the sort keys of its last item. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** Packs the sort keys; none may contain a unit separator. */
    public static String encode(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Unpacks them.
     *
     * @throws ProblemException 400 if it is not a cursor of that many parts
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            List<String> values = List.of(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (values.size() == parts) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            // not base64: told below
        }
        throw malformed();
    }

    /** The answer to a cursor whose parts do not have the form they should. */
    public static ProblemException malformed() {
        return ProblemException.badRequest("?cursor", "WRONG_FORM", "Not a cursor this list gave out");
    }
}
