package org.bloexchange.alert.vocabulary;

/** Why an alert was cancelled. */
public enum CancellationReason {
    /** It should not have been sent. */
    ENTERED_IN_ERROR,
    /** The same is told by another alert. */
    DUPLICATE,
    /** What it says holds no longer. */
    NO_LONGER_VALID,
    /** The text says why. */
    OTHER,
    /** Its release was refused; said by whoever refused it, never by the officer. */
    NOT_RELEASED,
    /** The national unit took it back from abroad; said by nobody else. */
    RECALLED;

    /** Whether it follows from a decision on the release and cannot be chosen. */
    public boolean isDecided() {
        return this == NOT_RELEASED || this == RECALLED;
    }
}
