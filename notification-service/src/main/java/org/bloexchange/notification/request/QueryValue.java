package org.bloexchange.notification.request;

import java.util.UUID;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and headers; what has the wrong form is answered 400 with its name. */
public final class QueryValue {

    private QueryValue() {}

    /** True or false; false where nothing is said. */
    public static boolean flag(String name, @Nullable String text) {
        return switch (text) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw wrongForm("?" + name, "true or false");
        };
    }

    /** A UUID that must be there. */
    public static UUID requiredUuid(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.badRequest("?" + name, "REQUIRED", "Say which");
        }
        try {
            return uuid(text);
        } catch (IllegalArgumentException e) {
            throw wrongForm("?" + name, "A UUID");
        }
    }

    /** A UUID in a path; what is none names nothing. */
    public static UUID pathUuid(String text) {
        try {
            return uuid(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    /** The answer to a value of the wrong form. */
    public static ProblemException wrongForm(String pointer, String form) {
        return ProblemException.badRequest(pointer, "WRONG_FORM", form);
    }

    private static UUID uuid(String text) {
        // UUID.fromString also takes 1-1-1-1-1
        if (text.length() != 36) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }
}
