package org.bloexchange.alert.vocabulary;

/** Where a file is on its way to the readers of an alert. */
public enum AttachmentState {
    /** Bytes are still missing. */
    UPLOADING,
    /** All bytes are here and are being checked. */
    PROCESSING,
    /** Part of the alert. */
    READY,
    /** Refused; the reason says why. */
    REJECTED,
    /** Taken away by its office: its content is gone. */
    REMOVED
}
