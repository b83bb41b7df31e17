package org.bloexchange.alert.access;

import java.util.Set;
import org.bloexchange.alert.testing.Known;
import org.bloexchange.api.caller.Roles;

/** What lies hidden, and who may see it all the same: written down here a second time, apart from the policy. */
enum Hidden {
    /** Nothing: the route leads to no one thing. */
    NOTHING {
        @Override
        boolean isSeenBy(Somebody somebody) {
            return true;
        }
    },
    /** An alert of Oybek to Fotehobod, and in its first version to Konysbaev. */
    ALERT {
        @Override
        boolean isSeenBy(Somebody somebody) {
            boolean concerned = Set.of(Known.OYBEK, Known.FOTEHOBOD, Known.KONYSBAEV)
                            .contains(somebody.office())
                    && (somebody.is(Roles.OFFICER) || somebody.is(Roles.SUPERVISOR) || somebody.is(Roles.SYSTEM));
            boolean coordinates =
                    somebody.is(Roles.COORDINATOR) && Set.of("UZ", "TJ", "KZ").contains(somebody.country());
            return concerned || coordinates;
        }
    },
    /** A request for information of Oybek to Fotehobod. */
    REQUEST {
        @Override
        boolean isSeenBy(Somebody somebody) {
            boolean concerned = Set.of(Known.OYBEK, Known.FOTEHOBOD).contains(somebody.office())
                    && (somebody.is(Roles.OFFICER) || somebody.is(Roles.SUPERVISOR) || somebody.is(Roles.SYSTEM));
            boolean coordinates =
                    somebody.is(Roles.COORDINATOR) && Set.of("UZ", "TJ").contains(somebody.country());
            return concerned || coordinates;
        }
    },
    /** An alert of Oybek that Sariosiyo has, and that waits before it goes to Fotehobod. */
    WAITING {
        @Override
        boolean isSeenBy(Somebody somebody) {
            boolean atHome = Set.of(Known.OYBEK, Known.SARIOSIYO).contains(somebody.office())
                    && (somebody.is(Roles.OFFICER) || somebody.is(Roles.SUPERVISOR) || somebody.is(Roles.SYSTEM));
            return atHome
                    || somebody.is(Roles.COORDINATOR) && somebody.country().equals("UZ");
        }
    },
    /** A draft of Oybek. */
    DRAFT {
        @Override
        boolean isSeenBy(Somebody somebody) {
            return somebody.office().equals(Known.OYBEK)
                    && (somebody.is(Roles.OFFICER) || somebody.is(Roles.SUPERVISOR));
        }
    },
    /** An operation group that Uzbekistan made of Oybek and Fotehobod. */
    GROUP {
        @Override
        boolean isSeenBy(Somebody somebody) {
            boolean member = Set.of(Known.OYBEK, Known.FOTEHOBOD).contains(somebody.office())
                    && (somebody.is(Roles.OFFICER) || somebody.is(Roles.SUPERVISOR) || somebody.is(Roles.SYSTEM));
            boolean coordinates =
                    somebody.is(Roles.COORDINATOR) && Set.of("UZ", "TJ").contains(somebody.country());
            return member || coordinates;
        }
    },
    /** What Fotehobod asked Oybek. */
    SHARE {
        @Override
        boolean isSeenBy(Somebody somebody) {
            return ALERT.isSeenBy(somebody)
                    && !somebody.office().equals(Known.KONYSBAEV)
                    && !somebody.country().equals("KZ");
        }
    };

    /** Whether it exists for them. */
    abstract boolean isSeenBy(Somebody somebody);
}
