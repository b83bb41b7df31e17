package org.bloexchange.alert.vocabulary;

/** How soon a recipient is to accept: FLASH 15 minutes, URGENT an hour, ROUTINE a day, unless a country sets otherwise. */
public enum Urgency {
    FLASH,
    URGENT,
    ROUTINE
}
