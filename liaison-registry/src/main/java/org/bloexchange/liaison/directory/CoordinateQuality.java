package org.bloexchange.liaison.directory;

/** How well a crossing point's place is known; APPROXIMATE is 1 to 10 km off. */
public enum CoordinateQuality {
    PUBLISHED,
    APPROXIMATE
}
