package org.bloexchange.alert.vocabulary;

/** What carried the goods. */
public enum ConveyanceKind {
    CAR,
    VAN,
    TRUCK,
    BUS,
    MOTORCYCLE,
    TRAIN,
    WAGON,
    CONTAINER,
    PEDESTRIAN,
    ANIMAL,
    BOAT,
    OTHER
}
