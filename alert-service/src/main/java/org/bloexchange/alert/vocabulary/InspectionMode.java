package org.bloexchange.alert.vocabulary;

/** What was inspected. */
public enum InspectionMode {
    VEHICLE,
    LUGGAGE,
    CARGO,
    GOODS,
    TRAIN,
    PERSON,
    MAIL
}
