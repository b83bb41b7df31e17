package org.bloexchange.alert.importing;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bloexchange.alert.importing.Times.Moment;
import org.bloexchange.alert.spreadsheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * When a case happened, from up to four cells. An offset in a cell counts most, then the zone of the row, then the own
 * office's. Where only the day is known it is 00:00, as a spreadsheet has it, and that is told.
 */
final class CaseTime {

    private final ZoneId own;
    private final boolean dates1904;
    private final Findings findings;

    CaseTime(ZoneId own, boolean dates1904, Findings findings) {
        this.own = own;
        this.dates1904 = dates1904;
        this.findings = findings;
    }

    private record Said<T>(Cell cell, T value) {}

    /** RFC 3339 with the offset of the place; empty if the rows do not say. The cell it stands in goes to {@code places}. */
    Optional<String> read(List<TableRow> rows, Map<String, Cell> places) {
        Said<Moment> whole = one(rows, ImportColumn.OCCURRED_AT, cell -> Times.moment(cell, dates1904), places);
        Said<Moment> day = one(rows, ImportColumn.DATE, cell -> Times.moment(cell, dates1904), places);
        Said<LocalTime> clock = one(rows, ImportColumn.TIME, Times::clock, places);
        Said<ZoneId> zone = one(rows, ImportColumn.TIME_ZONE, Times::zone, places);
        Said<Moment> said = whole == null ? day : whole;
        if (said == null) {
            return Optional.empty();
        }
        if (whole != null
                && day != null
                && !whole.value().date().equals(day.value().date())) {
            findings.wrong(day.cell(), ImportColumn.DATE, "CONTRADICTS", "Date and time say another day");
        }
        Moment moment = said.value();
        LocalTime time = moment.time() != null ? moment.time() : clock == null ? null : clock.value();
        if (time == null) {
            findings.doubtful(
                    said.cell(), ImportColumn.OCCURRED_AT, "NO_TIME", "Only the day is known: it was taken as 00:00");
            time = LocalTime.MIDNIGHT;
        }
        ZoneId at = moment.offset() != null ? moment.offset() : zone == null ? own : zone.value();
        return Optional.of(ZonedDateTime.of(moment.date(), time, at)
                .toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private <T> @Nullable Said<T> one(
            List<TableRow> rows, ImportColumn column, Function<Cell, Optional<T>> reader, Map<String, Cell> places) {
        Said<T> first = null;
        for (TableRow row : rows) {
            Cell cell = row.cell(column).orElse(null);
            if (cell == null) {
                continue;
            }
            places.putIfAbsent(column.pointer(), cell);
            Optional<T> value = reader.apply(cell);
            if (value.isEmpty()) {
                findings.wrong(cell, column, "WRONG_FORM", messageFor(column));
            } else if (first == null) {
                first = new Said<>(cell, value.get());
            } else if (!first.value().equals(value.get())) {
                findings.wrong(
                        cell, column, "CONTRADICTS", "Row " + first.cell().row() + " says otherwise of the same case");
            }
        }
        return first;
    }

    private static String messageFor(ImportColumn column) {
        return switch (column) {
            case TIME -> "A time of day belongs here, such as 09:30";
            case TIME_ZONE -> "A time zone belongs here, such as Asia/Tashkent or +05:00";
            default -> "A day since 1950 belongs here, such as 2024-03-07 or 07.03.2024";
        };
    }
}
