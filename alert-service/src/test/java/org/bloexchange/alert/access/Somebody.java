package org.bloexchange.alert.access;

import java.util.List;
import java.util.Set;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.api.caller.Roles;

/**
 * Who asks, and how they stand to what lies hidden.
 *
 * @param roles none for whoever is not signed in
 */
record Somebody(String relation, Desk desk, String office, Set<String> roles) {

    /** One of each relation and role. */
    static List<Somebody> all() {
        return List.of(
                of("originator", Known.OYBEK, Roles.OFFICER),
                of("originator's supervisor", Known.OYBEK, Roles.SUPERVISOR),
                of("originator's system", Known.OYBEK, Roles.SYSTEM),
                of("originator's admin", Known.OYBEK, Roles.ADMIN),
                of("originator's auditor", Known.OYBEK, Roles.AUDITOR),
                of("originator's trainer", Known.OYBEK, Roles.TRAINER),
                of("own coordinator", "UZ-NATIONAL", Roles.COORDINATOR),
                of("recipient", Known.FOTEHOBOD, Roles.OFFICER),
                of("recipient's supervisor", Known.FOTEHOBOD, Roles.SUPERVISOR),
                of("recipient's system", Known.FOTEHOBOD, Roles.SYSTEM),
                of("recipient's coordinator", "TJ-NATIONAL", Roles.COORDINATOR),
                of("former recipient", Known.KONYSBAEV, Roles.OFFICER),
                of("former recipient's coordinator", "KZ-NATIONAL", Roles.COORDINATOR),
                of("outsider abroad", Known.DOSTUK, Roles.OFFICER),
                of("outsider's supervisor", Known.DOSTUK, Roles.SUPERVISOR),
                of("outsider's system", Known.DOSTUK, Roles.SYSTEM),
                of("outsider's admin", Known.DOSTUK, Roles.ADMIN),
                of("outsider's auditor", Known.DOSTUK, Roles.AUDITOR),
                of("outsider at home", Known.SARIOSIYO, Roles.OFFICER),
                of("outsider of the recipient's country", Known.DUSTI, Roles.OFFICER),
                of("other country's coordinator", "KG-NATIONAL", Roles.COORDINATOR),
                new Somebody("anonymous", Desk.withToken("nobody"), "KG-NOWHERE", Set.of()));
    }

    private static Somebody of(String relation, String office, String role) {
        return new Somebody(relation, Desk.of(office, role), office, Set.of(role));
    }

    boolean is(String role) {
        return roles.contains(role);
    }

    String country() {
        return office.substring(0, 2);
    }

    @Override
    public String toString() {
        return relation;
    }
}
