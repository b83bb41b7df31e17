package org.bloexchange.alert.vocabulary;

/** How sure it is that two alerts name the same thing. */
public enum Certainty {
    /** Their identifiers are equal once normalised. */
    CERTAIN,
    /** They look alike, or have characters nobody could read. */
    POSSIBLE
}
