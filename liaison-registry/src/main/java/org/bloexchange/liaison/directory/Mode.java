package org.bloexchange.liaison.directory;

/** How one crosses there. */
public enum Mode {
    ROAD,
    RAIL,
    RIVER
}
