package org.bloexchange.alert.policy;

import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;

/**
 * The one answer to "may this reader see this version now?". Every way out joins {@link #readable}, so that what a reader
 * may not see is a row that is not found: the same statements, the same answer as for what does not exist.
 *
 * <p>The originator's side sees every version. A recipient sees the versions it was sent: the newest while it is in the
 * audience, the last one of its time when it is not.
 */
public final class AlertPolicy {

    private AlertPolicy() {}

    /** How far a caller's eyes reach. */
    public static Reach reachOf(Caller caller) {
        if (caller.has(Roles.COORDINATOR)) {
            return new Reach.OwnCountry(caller.country());
        }
        if (caller.has(Roles.OFFICER) || caller.has(Roles.SUPERVISOR) || caller.has(Roles.SYSTEM)) {
            return new Reach.OwnOffice(caller.office(), caller.country());
        }
        return new Reach.Nothing();
    }

    /**
     * A relation of the alerts a reader may see: {@code (id, issued_at)}, each once. Both branches have an index that
     * begins with the reader and goes on with the order of the lists, so that a page is read by merging, without a sort.
     */
    public static Sql readable(Reach reach) {
        String sent = "select a.id, a.issued_at from alert a where ";
        String received = "select r.alert_id, r.issued_at from recipient r where ";
        return Sql.of("(select distinct u.issued_at, u.id from (")
                .add(sent)
                .add(originates(reach))
                .add("union all")
                .add(received)
                .add(receives(reach))
                .add(") as u (id, issued_at))");
    }

    /** Whether the reader is on the side that issued the alert {@code a}. */
    public static Sql originates(Reach reach) {
        return switch (reach) {
            case Reach.OwnOffice own -> Sql.of("a.originator_office = ?", own.office());
            case Reach.OwnCountry own -> Sql.of("a.originator_country = ?", own.country());
            case Reach.Nothing nothing -> Sql.of("false");
        };
    }

    /** Whether the reader sees with the eyes of the recipient {@code r}. */
    public static Sql receives(Reach reach) {
        return switch (reach) {
            case Reach.OwnOffice own -> Sql.of("r.office = ?", own.office());
            case Reach.OwnCountry own -> Sql.of("r.country = ?", own.country());
            case Reach.Nothing nothing -> Sql.of("false");
        };
    }

    /** Whether the reader may see the version {@code v} of the alert {@code a}, which it may see some version of. */
    public static Sql seesVersion(Reach reach) {
        return Sql.of("(")
                .add(originates(reach))
                .add("or v.audience && array(select r.office from recipient r where r.alert_id = a.id and")
                .add(receives(reach))
                .add("))");
    }

    /** Whether the reader may see what the recipient {@code r} of the alert {@code a} did. */
    public static Sql seesRecipient(Reach reach) {
        return Sql.of("(").add(originates(reach)).add("or").add(receives(reach)).add(")");
    }

    /** As {@link #originates}, for a version in hand. */
    static boolean originates(Reach reach, AlertVersion alert) {
        Originator originator = alert.originator();
        return switch (reach) {
            case Reach.OwnOffice own -> own.office().equals(originator.office());
            case Reach.OwnCountry own -> own.country().equals(originator.country());
            case Reach.Nothing nothing -> false;
        };
    }

    /** As {@link #receives}, for an office's code. */
    static boolean receives(Reach reach, String office) {
        return switch (reach) {
            case Reach.OwnOffice own -> own.office().equals(office);
            case Reach.OwnCountry own -> own.country().equals(Codes.countryOf(office));
            case Reach.Nothing nothing -> false;
        };
    }
}
