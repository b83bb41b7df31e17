package org.bloexchange.alert.vocabulary;

/** Where the goods were hidden. */
public enum ConcealmentPlace {
    BODY_INTERNAL,
    BODY_WORN,
    LUGGAGE,
    CARGO,
    CABIN,
    SEAT,
    ENGINE,
    ROOF_FLOOR,
    CHASSIS,
    TYRE,
    FUEL_TANK,
    TRAILER,
    WAGON_UNDERFRAME,
    CONTAINER_WALL,
    FOOD,
    HOUSEHOLD_GOODS,
    LIVESTOCK,
    OTHER
}
