package org.bloexchange.messaging.quarantine;

/** Why a record was put aside. */
public enum QuarantineReason {
    /** The value is not JSON. */
    BAD_JSON,
    /** A header the envelope needs is missing or malformed. */
    BAD_ENVELOPE,
    /** No value on a stream where that is not a record. */
    NULL_VALUE,
    /** A type, or a major version of one, that this stream does not carry. */
    UNKNOWN_TYPE,
    /** An event of the other world. */
    OTHER_WORLD,
    /** More than 64 KiB of data. */
    TOO_BIG,
    /** The key is not the aggregate the event is about. */
    WRONG_KEY,
    /** The writer speaks for another country or office. */
    FOREIGN_WRITER,
    /** The data does not fit the contract. */
    CONTRACT,
    /** The handler failed on it, and would again. */
    HANDLER_FAILED,
    /** The broker refused it for good. */
    BROKER_REFUSED
}
