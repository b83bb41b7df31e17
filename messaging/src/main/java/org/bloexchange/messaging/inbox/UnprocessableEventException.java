package org.bloexchange.messaging.inbox;

import org.bloexchange.messaging.quarantine.QuarantineReason;

/** An event that can never be handled as it is; it goes to the quarantine and the next one is handled. */
public class UnprocessableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final QuarantineReason reason;

    /**
     * Says why.
     *
     * @param message for the operator; no case data, no personal data
     */
    public UnprocessableEventException(QuarantineReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** As above, with what was caught. */
    public UnprocessableEventException(QuarantineReason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why. */
    public QuarantineReason reason() {
        return reason;
    }
}
