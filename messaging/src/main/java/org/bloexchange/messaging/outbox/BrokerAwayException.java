package org.bloexchange.messaging.outbox;

/** The broker did not take a batch now but may later. */
class BrokerAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerAwayException(Throwable cause) {
        super(cause);
    }
}
