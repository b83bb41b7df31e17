package org.bloexchange.alert.vocabulary;

/** What a recipient office did with an alert. */
public enum ReceiptState {
    /** A device of a person there has it. */
    DELIVERED,
    /** Somebody there said so; never a side effect of fetching it. */
    READ,
    /** The office acts on it. */
    ACCEPTED,
    /** The office cannot act, and says why. */
    DECLINED
}
