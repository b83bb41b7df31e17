package org.bloexchange.alert.vocabulary;

/** What persons had to do with the conveyance or the goods. */
public enum PersonRole {
    DRIVER,
    PASSENGER,
    OWNER,
    CONSIGNEE,
    OTHER
}
