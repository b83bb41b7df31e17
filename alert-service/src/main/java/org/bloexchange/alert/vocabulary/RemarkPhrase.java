package org.bloexchange.alert.vocabulary;

/** What is said most often under an alert, by code, so that each side reads it in its own language. */
public enum RemarkPhrase {
    RECEIVED_WILL_REPORT,
    VEHICLE_ARRIVED,
    VEHICLE_NOT_ARRIVED,
    /** It was through before anybody knew: neither a miss nor a refusal of the recipient. */
    VEHICLE_PASSED_BEFORE_ALERT,
    VEHICLE_HELD,
    INSPECTION_STARTED,
    NOTHING_FOUND_SO_FAR,
    NEED_MORE_TIME,
    WHICH_DIRECTION,
    /** Of the plate, container, wagon or paper: somebody doubts that it was copied rightly. */
    CHECK_NUMBER,
    SEND_PHOTO,
    SEND_DETAILS,
    CALL_ME,
    THANK_YOU
}
