package org.bloexchange.alert.vocabulary;

/** What was decided about an alert's going abroad. */
public enum ReleaseDecision {
    /** It goes abroad. */
    RELEASE,
    /** It does not, and is cancelled. */
    REFUSE,
    /** The national unit stops it for now, and alone releases it. */
    HOLD,
    /** The national unit takes it back for good, and it is cancelled. */
    RECALL
}
