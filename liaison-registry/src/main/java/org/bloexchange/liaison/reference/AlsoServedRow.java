package org.bloexchange.liaison.reference;

/** A row of {@code also-served.csv}: a crossing point an office serves besides its own. */
public record AlsoServedRow(String office, String crossingPoint, String source) {}
