package org.bloexchange.alert.vocabulary;

/** What an alert is for. */
public enum Kind {
    /** Something was found. */
    SEIZURE,
    /** Something is coming your way: a watch window and the crossing it is expected at. */
    ADVANCE_WARNING,
    /** An identifier is wanted. */
    LOOKOUT,
    /** A way of hiding others should know. */
    CONCEALMENT_BULLETIN
}
