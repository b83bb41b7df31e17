package org.bloexchange.alert.vocabulary;

/** What the goods look like. */
public enum Form {
    POWDER,
    TABLET,
    CRYSTAL,
    LIQUID,
    PLANT,
    RESIN,
    BLOTTER,
    OTHER
}
