package org.bloexchange.alert.inquiry;

import org.bloexchange.alert.document.Codes;

/** An office on one side of a request, with its country. */
public record Party(String office, String country) {

    static Party of(String office) {
        return new Party(office, Codes.countryOf(office));
    }
}
