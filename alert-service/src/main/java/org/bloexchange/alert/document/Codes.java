package org.bloexchange.alert.document;

/** The forms of codes, as the contracts have them. */
public final class Codes {

    /** ISO 3166-1 alpha-2, or that nobody knows. */
    public static final String COUNTRY_OR_UNKNOWN = "[A-Z]{2}|UNKNOWN";

    /** An office or a crossing point: its country and its name. */
    public static final String PLACE = "[A-Z]{2}-[A-Z0-9][A-Z0-9-]{0,39}";

    /** A crossing point, or that nobody knows. */
    public static final String POINT_OR_UNKNOWN = PLACE + "|UNKNOWN";

    /** A legal value where an officer says that nobody knows. */
    public static final String UNKNOWN = "UNKNOWN";

    private Codes() {}

    /** Upper-case country an office or point belongs to; its code begins with it. */
    public static String countryOf(String code) {
        return code.substring(0, 2);
    }
}
