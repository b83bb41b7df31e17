package org.bloexchange.liaison.contact;

/** What a contact does at the office; nobody is more than one. */
public enum Function {
    OFFICER,
    SUPERVISOR,
    COORDINATOR,
    ADMIN
}
