package org.bloexchange.alert.vocabulary;

/** Where an alert stands in its life. */
public enum AlertState {
    /** Seen by the own office only. */
    DRAFT,
    /** Waits for its release, or is held: its recipients abroad do not have this version. */
    AWAITING_RELEASE,
    /** It is out for the first time: version 1, or the one that was released. */
    ISSUED,
    /** A later version is out. */
    UPDATED,
    /** The sender has said its last word. */
    CLOSED,
    /** Stays visible, struck through. */
    CANCELLED,
    /** The watch window is over. */
    EXPIRED;

    /** Whether no version follows: what was said stays as it is. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED || this == EXPIRED;
    }
}
