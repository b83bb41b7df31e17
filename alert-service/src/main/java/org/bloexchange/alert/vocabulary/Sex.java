package org.bloexchange.alert.vocabulary;

/** Absent where not known. */
public enum Sex {
    MALE,
    FEMALE
}
