package org.bloexchange.alert.vocabulary;

/** Where an ask to pass an alert on stands. */
public enum ShareState {
    ASKED,
    GRANTED,
    REFUSED
}
