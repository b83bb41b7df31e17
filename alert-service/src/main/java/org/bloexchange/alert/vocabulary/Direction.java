package org.bloexchange.alert.vocabulary;

/** Seen from the country of the crossing point. */
public enum Direction {
    ENTRY,
    EXIT
}
