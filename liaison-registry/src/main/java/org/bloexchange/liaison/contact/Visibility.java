package org.bloexchange.liaison.contact;

/** Who may see a contact; each includes the ones before it. */
public enum Visibility {
    OWN_OFFICE,
    OWN_COUNTRY,
    /** Also the offices facing the contact's own. */
    COUNTERPARTS,
    ALL_OFFICES
}
