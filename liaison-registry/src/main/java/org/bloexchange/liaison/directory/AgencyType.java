package org.bloexchange.liaison.directory;

/** What a state agency at the border does. */
public enum AgencyType {
    INTERIOR,
    BORDER,
    CUSTOMS,
    DRUG_CONTROL,
    SECURITY,
    COORDINATION
}
