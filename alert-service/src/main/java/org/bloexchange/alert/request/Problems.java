package org.bloexchange.alert.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.api.problem.FieldError;
import org.bloexchange.api.problem.ProblemException;

/**
 * Everything that is wrong with a request, so that an officer mends it in one go. One problem per field: the first said is
 * the one nearest to the cause.
 */
public final class Problems {

    private final Map<String, FieldError> byPointer = new LinkedHashMap<>();

    /** Something is wrong at the pointer; ignored where that field was complained of already. */
    public Problems add(String pointer, String code, String message) {
        byPointer.putIfAbsent(pointer, new FieldError(pointer, code, message));
        return this;
    }

    /** A field that must be there is not. */
    public Problems missing(String pointer, String message) {
        return add(pointer, "REQUIRED", message);
    }

    /** Whether the field, or what it lies in, was complained of already. */
    public boolean coverIt(String pointer) {
        return byPointer.keySet().stream()
                .anyMatch(known -> pointer.equals(known) || pointer.startsWith(known + "/") || known.isEmpty());
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return byPointer.isEmpty();
    }

    /** What is wrong, in the order it was found. */
    public List<FieldError> all() {
        return List.copyOf(byPointer.values());
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws ProblemException 400 with everything that is
     */
    public void throwIfAny() {
        if (!none()) {
            throw ProblemException.badRequest(all());
        }
    }
}
