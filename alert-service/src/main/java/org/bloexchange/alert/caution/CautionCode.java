package org.bloexchange.alert.caution;

/** What is doubtful. */
public enum CautionCode {
    /** A check digit does not fit. */
    CHECK_DIGIT,
    /** The identifier has not the form such identifiers have today. */
    UNKNOWN_FORM,
    /** More than is ever found at once of that substance. */
    UNUSUAL_QUANTITY,
    /** The unit is none that is known, so there is no equivalent in kilograms. */
    UNKNOWN_UNIT,
    /** The time is some minutes ahead of the exchange's clock. */
    TIME_AHEAD,
    /** The watch window is over already. */
    WINDOW_OVER,
    /** Free text that looks like a personal number or a machine-readable zone; the exchange takes in no data of persons. */
    PERSONAL_DATA,
    /** Another alert that the speaker sees reports the same day, place and goods, or the same identifier. */
    LIKELY_DUPLICATE
}
