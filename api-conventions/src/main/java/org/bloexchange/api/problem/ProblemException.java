package org.bloexchange.api.problem;

import java.util.List;
import java.util.OptionalInt;

/** Thrown where a request cannot be granted; becomes the problem it carries. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int retryAfterSeconds;

    private ProblemException(Problem problem, int retryAfterSeconds) {
        // no stack trace: this is an answer, not a fault
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    private static ProblemException of(Problem problem) {
        return new ProblemException(problem, 0);
    }

    /** 400 with everything that is wrong. */
    public static ProblemException badRequest(List<FieldError> errors) {
        return of(Problem.of("invalid", 400, null, errors));
    }

    /** 400 for one field. */
    public static ProblemException badRequest(String pointer, String code, String message) {
        return badRequest(List.of(new FieldError(pointer, code, message)));
    }

    /** 401. */
    public static ProblemException unauthorized() {
        return of(Problem.of(401));
    }

    /** 401 with a sentence. */
    public static ProblemException unauthorized(String detail) {
        return of(Problem.of(401, detail, List.of()));
    }

    /** 403 with a sentence. */
    public static ProblemException forbidden(String detail) {
        return of(Problem.of(403, detail, List.of()));
    }

    /** 404; the same for what is hidden. */
    public static ProblemException notFound() {
        return of(Problem.of(404));
    }

    /** 409 of a stable kind. */
    public static ProblemException conflict(String slug, String detail) {
        return of(Problem.of(slug, 409, detail, List.of()));
    }

    /** 412: the version named is not the present one. */
    public static ProblemException preconditionFailed() {
        return of(Problem.of(412));
    }

    /** 413 with a sentence. */
    public static ProblemException tooLarge(String detail) {
        return of(Problem.of(413, detail, List.of()));
    }

    /** 428: a change needs If-Match. */
    public static ProblemException preconditionRequired() {
        return of(Problem.of(428));
    }

    /** 429 with Retry-After. */
    public static ProblemException tooManyRequests(int retryAfterSeconds) {
        return new ProblemException(Problem.of(429), retryAfterSeconds);
    }

    /** 503 with Retry-After. */
    public static ProblemException unavailable(int retryAfterSeconds, String detail) {
        return new ProblemException(Problem.of(503, detail, List.of()), retryAfterSeconds);
    }

    /** What is told. */
    public Problem problem() {
        return problem;
    }

    /** When to try again, where that makes sense. */
    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds > 0 ? OptionalInt.of(retryAfterSeconds) : OptionalInt.empty();
    }
}
