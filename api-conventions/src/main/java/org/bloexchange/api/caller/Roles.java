package org.bloexchange.api.caller;

/** What a caller may be; used in {@code @RolesAllowed}. Fixed by the field, not by a deployment. */
public final class Roles {

    /** Acts for the own office and cancels its alerts. */
    public static final String OFFICER = "OFFICER";
    /** As an officer, and releases. */
    public static final String SUPERVISOR = "SUPERVISOR";
    /** The national unit: reads what the own country's offices may read, holds and recalls outgoing traffic. */
    public static final String COORDINATOR = "COORDINATOR";
    /** Registry, accounts and quarantine of the own country; no case data. */
    public static final String ADMIN = "ADMIN";
    /** A national system that acts for one office. */
    public static final String SYSTEM = "SYSTEM";
    /** Reads the audit trail only. */
    public static final String AUDITOR = "AUDITOR";
    /** Exercise world only. */
    public static final String TRAINER = "TRAINER";

    private Roles() {}
}
