package org.bloexchange.alert.vocabulary;

/** What led to the find. */
public enum Detection {
    DOG,
    SCANNER,
    BODY_SCANNER,
    PHYSICAL_SEARCH,
    RISK_PROFILE,
    INTELLIGENCE,
    BLO_WARNING,
    DOCUMENT_CHECK,
    RADIATION_PORTAL,
    RANDOM,
    OTHER
}
