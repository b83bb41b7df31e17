package org.bloexchange.notification.notice;

/** What a notice points at. */
public enum NoticeType {
    ALERT_ISSUED,
    ALERT_UPDATED,
    ALERT_CANCELLED,
    /** The office is no longer in the audience. */
    ALERT_WITHDRAWN
}
