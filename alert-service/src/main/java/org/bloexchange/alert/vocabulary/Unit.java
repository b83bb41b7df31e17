package org.bloexchange.alert.vocabulary;

/** Units quantities are reported in; officers may use others, which are kept as written. */
public enum Unit {
    MILLIGRAM,
    GRAM,
    KILOGRAM,
    TONNE,
    MILLILITRE,
    LITRE,
    TABLET,
    PIECE
}
