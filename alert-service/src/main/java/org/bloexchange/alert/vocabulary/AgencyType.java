package org.bloexchange.alert.vocabulary;

/** What the agencies are responsible for whose officers sit in an office. */
public enum AgencyType {
    INTERIOR,
    BORDER,
    CUSTOMS,
    DRUG_CONTROL,
    SECURITY,
    COORDINATION
}
