package org.bloexchange.alert.vocabulary;

/** Where an alert stands at one recipient office. */
public enum RecipientState {
    /** On its way, or waiting for a new answer after a material update. */
    QUEUED,
    /** A device of a person there has it. */
    DELIVERED,
    READ,
    ACCEPTED,
    /** Shown as "cannot act", with the reason. */
    DECLINED,
    /** No longer in the audience; keeps the versions it was sent. */
    WITHDRAWN
}
