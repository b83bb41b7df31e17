package org.bloexchange.alert.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to "may this reader see this version now?". Every way out begins with {@link #one} or {@link #newest}, so that what a reader
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
     * {@code with s as (...)}: the one alert {@code (issued_at, id)}, if the reader may see it. Looked up before anything
     * else of the alert is touched, so that the work for what is hidden ends where that for what does not exist ends.
     */
    public static Sql one(UUID alertId, Reach reach) {
        return Sql.of("with s as materialized (select a.issued_at, a.id from alert a where a.id = ? and", alertId)
                .add(originates(reach))
                .add("union select r.issued_at, r.alert_id from recipient r where r.alert_id = ? and", alertId)
                .add(receives(reach))
                .add(")");
    }

    /** Where a list goes on: after that alert. */
    public record After(Instant issuedAt, UUID alertId) {}

    /**
     * {@code with s as (...)}: the newest alerts {@code (issued_at, id)} the reader may see, each once. Sent and received
     * ones are read apart, each from an index that begins with the reader and goes on in the order of the list, so that a
     * page costs the same however many there are.
     *
     * @param filter conditions on the alert {@code a} and on the version {@code v} the reader sees, each beginning with
     *     {@code and}; empty where all are wanted
     */
    public static Sql newest(Reach reach, Optional<Sql> filter, @Nullable After after, int limit) {
        Sql sql = Sql.of("with s as materialized ((select a.issued_at, a.id from alert a");
        filter.ifPresent(wanted -> sql.add(seenVersion(reach)));
        sql.add("where").add(originates(reach));
        filter.ifPresent(sql::add);
        if (after != null) {
            sql.add("and (a.issued_at, a.id) < (?, ?)", after.issuedAt(), after.alertId());
        }
        sql.add("order by a.issued_at desc, a.id desc limit ?) union all (", limit)
                .add("select r.issued_at, r.alert_id from recipient r");
        filter.ifPresent(wanted -> sql.add("join alert a on a.id = r.alert_id").add(seenVersion(reach)));
        sql.add("where").add(receives(reach)).add(firstOfItsCountry(reach));
        filter.ifPresent(sql::add);
        if (after != null) {
            sql.add("and (r.issued_at, r.alert_id) < (?, ?)", after.issuedAt(), after.alertId());
        }
        return sql.add("order by r.issued_at desc, r.alert_id desc limit ?)", limit)
                .add("order by issued_at desc, id desc limit ?)", limit);
    }

    /**
     * {@code with s as (...)}: all alerts the reader may see and the version of each it sees, in no order, each once.
     *
     * @param columns of the alert {@code a} and of that version {@code v}
     * @param filter conditions on both, each beginning with {@code and}
     */
    public static Sql all(Reach reach, String columns, Sql filter) {
        return Sql.of("with s as materialized (select " + columns + " from alert a")
                .add(seenVersion(reach))
                .add("where")
                .add(originates(reach))
                .add(filter)
                .add("union all select " + columns + " from recipient r join alert a on a.id = r.alert_id")
                .add(seenVersion(reach))
                .add("where")
                .add(receives(reach))
                .add(firstOfItsCountry(reach))
                .add(filter)
                .add(")");
    }

    /**
     * A country's alert may have several recipients there, and be sent from there: it is one alert all the same. Said in a
     * form whose share the planner can tell.
     */
    private static Sql firstOfItsCountry(Reach reach) {
        return reach instanceof Reach.OwnCountry
                ? Sql.of("and r.sender_country <> r.country and not exists (select from recipient f"
                        + " where f.alert_id = r.alert_id and f.country = r.country and f.office < r.office)")
                : Sql.of("");
    }

    /** Joins the newest version {@code v} of the alert {@code a} that the reader may see. */
    public static Sql seenVersion(Reach reach) {
        return Sql.of("cross join lateral (select v.* from alert_version v where v.alert_id = a.id and")
                .add(seesVersion(reach))
                .add("order by v.version desc limit 1) v");
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

    /** Whether the reader may see some version of the alert {@code o}, which another one leads to. */
    public static Sql seesOther(Reach reach) {
        return switch (reach) {
            case Reach.OwnOffice own ->
                Sql.of(
                        "(o.originator_office = ? or exists (select from recipient r where r.alert_id = o.id"
                                + " and r.office = ?))",
                        own.office(),
                        own.office());
            case Reach.OwnCountry own ->
                Sql.of(
                        "(o.originator_country = ? or exists (select from recipient r where r.alert_id = o.id"
                                + " and r.country = ?))",
                        own.country(),
                        own.country());
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

    /** Whether the reader is of the country that issued it, whatever it may see of it. */
    public static boolean isAtHome(Reach reach, AlertVersion alert) {
        String country = alert.originator().country();
        return switch (reach) {
            case Reach.OwnOffice own -> own.country().equals(country);
            case Reach.OwnCountry own -> own.country().equals(country);
            case Reach.Nothing nothing -> false;
        };
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
