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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bloexchange.notification.contact.Contact;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.jspecify.annotations.Nullable;

/** Reads all that says who is told for some offices, in four statements however many offices there are. */
@ApplicationScoped
public class DutyLookup {

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
            select code, country, closed_on, time_zone, unit from all_of_them""";

    private final Database database;

    DutyLookup(Database database) {
        this.database = database;
    }

    private record Facts(
            String code,
            String country,
            @Nullable LocalDate closedOn,
            @Nullable String unit,
            String timeZone) {}

    private record Of<T>(String office, T value) {}

    /** Duty of these offices and of the national units behind them, as of that moment. */
    public DutyResolver of(Collection<String> offices, Instant moment) {
        List<Facts> facts = database.query(OFFICES, p -> p.texts(offices), DutyLookup::facts);
        Set<String> codes = facts.stream().map(Facts::code).collect(Collectors.toCollection(TreeSet::new));
        if (codes.isEmpty()) {
            return new DutyResolver(Map.of());
        }
        Map<String, List<Shift>> shifts = byOffice(database.query(
                """
                select office, contact_id, from_at, until_at from duty_shift
                where office = any(?::text[]) and (until_at is null or until_at > ?) order by office, place""",
                p -> p.texts(codes).time(moment),
                row -> new Of<>(
                        Columns.text(row, "office"),
                        new Shift(
                                Columns.uuid(row, "contact_id"),
                                Columns.time(row, "from_at"),
                                Columns.timeOrNull(row, "until_at")))));
        Map<String, List<Rung>> rungs = byOffice(database.query(
                "select office, rung, step, contacts from duty_rung where office = any(?::text[])",
                p -> p.texts(codes),
                row -> new Of<>(
                        Columns.text(row, "office"),
                        new Rung(row.getInt("rung"), Columns.text(row, "step"), Columns.uuids(row, "contacts")))));
        Map<String, List<Contact>> people = byOffice(database.query(
                "select " + Contact.COLUMNS + " from contact where office = any(?::text[]) order by office, contact_id",
                p -> p.texts(codes),
                row -> new Of<>(Columns.text(row, "office"), Contact.read(row))));
        Map<String, Office> found = new HashMap<>();
        for (Facts office : facts) {
            found.put(
                    office.code(),
                    new Office(
                            office.code(),
                            office.country(),
                            office.unit(),
                            office.closedOn(),
                            zoneOf(office.timeZone()),
                            shifts.getOrDefault(office.code(), List.of()),
                            rungs.getOrDefault(office.code(), List.of()),
                            people.getOrDefault(office.code(), List.of())));
        }
        return new DutyResolver(found);
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                Columns.text(row, "code"),
                Columns.text(row, "country"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("unit"),
                Columns.text(row, "time_zone"));
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            // a zone this Java does not know must not keep anybody from being told
            return ZoneOffset.UTC;
        }
    }

    private static <T> Map<String, List<T>> byOffice(List<Of<T>> rows) {
        Function<Of<T>, T> value = Of::value;
        return rows.stream().collect(Collectors.groupingBy(Of::office, Collectors.mapping(value, Collectors.toList())));
    }
}
