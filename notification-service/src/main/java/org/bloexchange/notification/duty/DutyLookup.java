package org.bloexchange.notification.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bloexchange.notification.contact.Contact;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.database.Json;

/** Reads all that says who is told for some offices, in one statement however many offices there are. */
@ApplicationScoped
public class DutyLookup {

    /** One row per office; what it has many of comes as JSON, so that one round trip is enough. */
    private static final String OFFICES = """
            with asked as (
                select o.code, o.country, o.closed_on, o.time_zone,
                    case when o.kind = 'NATIONAL_UNIT' then null else coalesce(o.national_unit,
                        (select min(u.code) from office u where u.country = o.country and u.kind = 'NATIONAL_UNIT'))
                    end as unit
                from office o where o.code = any(?::text[])
            ), all_of_them as (
                select code, country, closed_on, time_zone, unit from asked
                union
                select u.code, u.country, u.closed_on, u.time_zone, null from office u
                where u.code in (select unit from asked) and u.code not in (select code from asked)
            )
            select o.code, o.country, o.closed_on, o.time_zone, o.unit,
                (select coalesce(json_agg(json_build_object('contactId', s.contact_id, 'from', s.from_at,
                        'until', s.until_at) order by s.place), '[]')
                    from duty_shift s
                    where s.office = o.code and (s.until_at is null or s.until_at > ?)) as shifts,
                (select coalesce(json_agg(json_build_object('rung', r.rung, 'step', r.step, 'contacts', r.contacts)
                        order by r.rung), '[]')
                    from duty_rung r where r.office = o.code) as ladder,
                (select coalesce(json_agg(json_build_object('id', c.contact_id, 'office', c.office, 'country', c.country,
                        'function', c.function, 'channels', c.channels) order by c.contact_id), '[]')
                    from contact c where c.office = o.code) as people
            from all_of_them o""";

    private final Database database;

    DutyLookup(Database database) {
        this.database = database;
    }

    /** Duty of these offices and of the national units behind them, as of that moment. */
    public DutyResolver of(Collection<String> offices, Instant moment) {
        return new DutyResolver(
                database
                        .query(OFFICES, parameters -> parameters.texts(offices).time(moment), DutyLookup::office)
                        .stream()
                        .collect(Collectors.toMap(Office::code, Function.identity())));
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                Columns.text(row, "code"),
                Columns.text(row, "country"),
                row.getString("unit"),
                row.getObject("closed_on", LocalDate.class),
                zoneOf(Columns.text(row, "time_zone")),
                Json.list(Columns.text(row, "shifts"), Shift.class),
                Json.list(Columns.text(row, "ladder"), Rung.class),
                Json.list(Columns.text(row, "people"), Contact.class));
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            // a zone this Java does not know must not keep anybody from being told
            return ZoneOffset.UTC;
        }
    }
}
