package org.bloexchange.alert.vocabulary;

/** Where a request for information stands at an office that was asked. */
public enum RequestState {
    OPEN,
    ANSWERED,
    REFUSED,
    /** The office says how long it takes, and why. */
    DELAYED,
    /** The asking office needs no answer any more. */
    WITHDRAWN
}
