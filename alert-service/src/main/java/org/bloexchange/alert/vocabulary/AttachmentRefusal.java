package org.bloexchange.alert.vocabulary;

/** Why an uploaded file did not become an attachment. */
public enum AttachmentRefusal {
    /** By its content it is none of JPEG, PNG, WebP, PDF. */
    UNKNOWN_TYPE,
    /** Its SHA-256 is not the one declared. */
    WRONG_CHECKSUM,
    /** It ends early or is not what its beginning says. */
    DAMAGED,
    /** More than fifty million points, or a side of more than thirty thousand. */
    TOO_MANY_PIXELS,
    /** A moving picture. */
    ANIMATED,
    /** A document that needs a password or a key. */
    ENCRYPTED,
    /** A document that does something by itself or carries other files: scripts, embedded files, forms that send. */
    ACTIVE_CONTENT,
    /** Reading it takes more memory or time than any honest file. */
    TOO_COMPLEX,
    /** The check itself failed, several times; it may be uploaded again. */
    NOT_CHECKED
}
