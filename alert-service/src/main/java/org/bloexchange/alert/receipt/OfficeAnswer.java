package org.bloexchange.alert.receipt;

import org.bloexchange.alert.vocabulary.ReceiptState;

/** What people of a recipient office can say about an alert. That it was delivered is said by devices. */
public enum OfficeAnswer {
    /** Somebody there read it; never a side effect of fetching it. */
    READ,
    /** The office acts on it. */
    ACCEPTED,
    /** The office cannot act, and says why. */
    DECLINED;

    /** As it is told to the sender. */
    ReceiptState told() {
        return ReceiptState.valueOf(name());
    }
}
