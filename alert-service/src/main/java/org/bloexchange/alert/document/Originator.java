package org.bloexchange.alert.document;

/** The office that reports, and its country. */
public record Originator(String office, String country) {

    /** Of the office with that code. */
    public static Originator of(String office) {
        return new Originator(office, Codes.countryOf(office));
    }
}
