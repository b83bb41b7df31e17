package org.bloexchange.alert.vocabulary;

/** The class of goods. */
public enum Commodity {
    DRUG,
    PRECURSOR,
    MEDICINE,
    TOBACCO,
    CURRENCY,
    WEAPON,
    EXPLOSIVE,
    WILDLIFE,
    OTHER
}
