package org.bloexchange.liaison.listing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bloexchange.api.problem.ProblemException;

/** Names of things as they come from outside; what no thing could be called names nothing. */
public final class Said {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}-[A-Z0-9-]{1,60}");

    private Said() {}

    /** The id that was said. */
    public static Optional<UUID> id(String said) {
        try {
            return Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The code that was said, such as {@code UZ-OYBEK}. */
    public static Optional<String> code(String said) {
        return Optional.of(said).filter(code -> CODE.matcher(code).matches());
    }

    /**
     * The text that was said.
     *
     * @throws ProblemException 400 if it contains NUL, which no text in the database can
     */
    public static String text(String pointer, String said) {
        if (said.indexOf('\0') >= 0) {
            throw ProblemException.badRequest(pointer, "WRONG_FORM", "Contains a character that is no text");
        }
        return said;
    }
}
