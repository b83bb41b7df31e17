package org.bloexchange.alert.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Rows;
import org.bloexchange.alert.store.Sql;

/** The directory's tables. What is stale (a sequence not above the one known) changes nothing. */
@ApplicationScoped
class DirectoryTable {

    private final Database database;

    DirectoryTable(Database database) {
        this.database = database;
    }

    int keep(OfficeChanged office, long sequence) {
        return database.update(Sql.of(
                """
                insert into office as t (code, kind, country, name, opened_on, closed_on, time_zone, crossing_points,
                    counterparts, national_unit, agency_types, sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set kind = excluded.kind, country = excluded.country, name = excluded.name,
                    opened_on = excluded.opened_on, closed_on = excluded.closed_on, time_zone = excluded.time_zone,
                    crossing_points = excluded.crossing_points, counterparts = excluded.counterparts,
                    national_unit = excluded.national_unit, agency_types = excluded.agency_types,
                    sequence = excluded.sequence, gone = false
                where excluded.sequence > t.sequence""",
                office.code(),
                office.kind(),
                office.country(),
                office.names().en(),
                office.openedOn(),
                office.closedOn(),
                office.timeZone(),
                office.crossingPoints(),
                office.counterparts(),
                office.nationalUnit(),
                office.agencyTypes(),
                sequence));
    }

    int keep(CrossingPointChanged point, long sequence) {
        return database.update(Sql.of(
                """
                insert into crossing_point as t (code, country, name, border, counterpart, lat, lon, coordinate_quality,
                    sequence)
                values (?, ?, ?, ?, ?, ?::float8, ?::float8, ?, ?)
                on conflict (code) do update set country = excluded.country, name = excluded.name,
                    border = excluded.border, counterpart = excluded.counterpart, lat = excluded.lat,
                    lon = excluded.lon, coordinate_quality = excluded.coordinate_quality,
                    sequence = excluded.sequence, gone = false
                where excluded.sequence > t.sequence""",
                point.code(),
                point.country(),
                point.names().en(),
                point.borderOrWhatThePointsSay(),
                point.counterpart(),
                point.lat(),
                point.lon(),
                point.coordinateQuality(),
                sequence));
    }

    /** Leaves a grave, also for what was never known, so that a late event cannot bring it back. */
    int bury(String key, long sequence) {
        String code = key.substring(key.indexOf('/') + 1);
        String country = Codes.countryOf(code);
        return key.startsWith("office/")
                ? database.update(Sql.of("""
                        insert into office as t (code, kind, country, name, time_zone, crossing_points, counterparts,
                            sequence, gone)
                        values (?, 'BORDER_OFFICE', ?, '', 'UTC', '{}', '{}', ?, true)
                        on conflict (code) do update set gone = true, sequence = excluded.sequence
                        where excluded.sequence > t.sequence""", code, country, sequence))
                : database.update(Sql.of("""
                        insert into crossing_point as t (code, country, name, sequence, gone) values (?, ?, '', ?, true)
                        on conflict (code) do update set gone = true, sequence = excluded.sequence
                        where excluded.sequence > t.sequence""", code, country, sequence));
    }

    void countChanges(int more) {
        database.update(Sql.of("update directory_change set changes = changes + ?", more));
    }

    /** The directory, unless it has that many changes already. */
    Optional<Directory> readUnless(long known) {
        long changes = database.first(Sql.of("select changes from directory_change"), row -> row.getLong(1))
                .orElseThrow();
        if (changes == known) {
            return Optional.empty();
        }
        return Optional.of(new Directory(
                changes,
                database.list(Sql.of("select * from office where not gone"), DirectoryTable::office),
                database.list(
                        Sql.of("select * from crossing_point where not gone"),
                        row -> new CrossingPoint(
                                row.getString("code"),
                                row.getString("country"),
                                row.getString("name"),
                                row.getString("counterpart")))));
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getString("code"),
                Rows.word(row, "kind", Office.Kind.class),
                row.getString("country"),
                row.getString("name"),
                row.getString("opened_on"),
                row.getString("closed_on"),
                row.getString("time_zone"),
                Rows.texts(row, "crossing_points"),
                Rows.texts(row, "counterparts"),
                row.getString("national_unit"),
                Rows.texts(row, "agency_types"));
    }
}
