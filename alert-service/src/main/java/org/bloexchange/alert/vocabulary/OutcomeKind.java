package org.bloexchange.alert.vocabulary;

/** What came of a warning at a recipient office; this is what the sender learns from. */
public enum OutcomeKind {
    /** Found and seized; the linked alert says what. */
    SEIZED,
    /** It came, was inspected, and nothing was found. */
    NOTHING_FOUND,
    /** It did not come. */
    NOT_SEEN,
    REFUSED_ENTRY,
    /** Another office or agency took it over. */
    PASSED_ON
}
