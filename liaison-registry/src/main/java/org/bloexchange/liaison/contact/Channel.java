package org.bloexchange.liaison.contact;

/** A way a contact wants to be told. */
public enum Channel {
    SCREEN,
    MAIL
}
