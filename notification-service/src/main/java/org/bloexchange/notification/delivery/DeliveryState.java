package org.bloexchange.notification.delivery;

/** How a delivery stands. Not sending is a state, not a failure. The order is that of good news for a sender. */
public enum DeliveryState {
    /** A device said that it has it. */
    DELIVERED,
    /** A server took it. */
    SENT,
    /** It will be tried, or is being tried again. */
    QUEUED,
    /** It was tried as often as it is worth. */
    FAILED,
    /** It is not tried, for a reason. */
    WILL_NOT_SEND,
    /** The office left the audience first. */
    WITHDRAWN
}
