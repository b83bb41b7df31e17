package org.bloexchange.liaison.reference;

import java.time.ZoneId;

/**
 * A row of {@code countries.csv}: a country that has offices, and its national unit.
 *
 * @param language of its people besides Russian
 * @param subscriberDigits how many digits follow the calling code
 */
public record CountryRow(
        String code,
        ZoneId timeZone,
        String language,
        String callingCode,
        int subscriberDigits,
        String unitNameEn,
        String unitNameRu,
        String unitNameLocal) {

    /** Code of the country's national unit, such as {@code KZ-NATIONAL}. */
    public String nationalUnit() {
        return code + "-NATIONAL";
    }
}
