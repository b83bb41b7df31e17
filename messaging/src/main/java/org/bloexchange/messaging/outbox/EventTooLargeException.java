package org.bloexchange.messaging.outbox;

/** An event's data is over 64 KiB; thrown when it is accepted, so that nothing is stored that cannot be sent. */
public class EventTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The most an event's data may have, in bytes. */
    public static final int LIMIT_BYTES = 64 * 1024;

    EventTooLargeException(String type, int size) {
        super("Data of " + type + " has " + size + " bytes, the limit is " + LIMIT_BYTES);
    }
}
