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
    OTHER
}
