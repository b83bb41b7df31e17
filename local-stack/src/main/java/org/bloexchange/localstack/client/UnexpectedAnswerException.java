package org.bloexchange.localstack.client;

/** A service answered otherwise than the caller needs. */
public final class UnexpectedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_BODY = 600;

    private final int status;

    UnexpectedAnswerException(Answer answer, int expected) {
        super(answer.request() + " was answered with " + answer.status() + " instead of " + expected + ": "
                + answer.text()
                        .substring(0, Math.min(LONGEST_BODY, answer.text().length())));
        this.status = answer.status();
    }

    public int status() {
        return status;
    }
}
