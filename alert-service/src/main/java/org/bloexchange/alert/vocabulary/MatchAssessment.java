package org.bloexchange.alert.vocabulary;

/** What an office makes of a match. */
public enum MatchAssessment {
    /** It is the same thing. */
    CONFIRMED,
    /** It is a chance resemblance. */
    DISMISSED
}
