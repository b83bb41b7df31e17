package org.bloexchange.alert.document;

import java.util.List;

/** The office that reports, and its country. */
public record Originator(String office, String country) {

    /** Of the office with that code. */
    public static Originator of(String office) {
        return new Originator(office, Codes.countryOf(office));
    }

    /** Whether the office with that code belongs to another country. */
    public boolean isAbroad(String code) {
        return !Codes.countryOf(code).equals(country);
    }

    /** Those of the own country, in their order. */
    public List<String> atHome(List<String> offices) {
        return offices.stream().filter(code -> !isAbroad(code)).toList();
    }

    /** Those of other countries, in their order. */
    public List<String> abroad(List<String> offices) {
        return offices.stream().filter(this::isAbroad).toList();
    }
}
