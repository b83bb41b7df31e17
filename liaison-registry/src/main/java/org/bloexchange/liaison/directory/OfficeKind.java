package org.bloexchange.liaison.directory;

/** Whether an office sits at the border or above the others of its country. */
public enum OfficeKind {
    BORDER_OFFICE,
    NATIONAL_UNIT
}
