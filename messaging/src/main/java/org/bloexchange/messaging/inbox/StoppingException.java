package org.bloexchange.messaging.inbox;

/** The process was told to stop while it waited; what was not handled comes again after the next start. */
public class StoppingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason it was waiting. */
    public StoppingException(String waitingFor) {
        super("Stopping while waiting for " + waitingFor);
    }
}
