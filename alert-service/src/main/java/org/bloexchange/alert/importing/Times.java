package org.bloexchange.alert.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bloexchange.alert.spreadsheet.Cell;
import org.jspecify.annotations.Nullable;

/** Days, hours and zones as cells have them: days of a spreadsheet, ISO 8601, or 07.03.2024. */
final class Times {

    /** Earlier days are typing errors, such as a year alone, which a spreadsheet takes for a day of 1905. */
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private static final String HOURS = "(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?";
    private static final String OFFSET = "\\s*(Z|z|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt\\s]\\s*" + HOURS + OFFSET + ")?");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:,?\\s+" + HOURS + OFFSET + ")?");
    private static final Pattern CLOCK = Pattern.compile(HOURS);
    private static final Pattern ZONE = Pattern.compile("(?:UTC|GMT)?\\s*([+-]?)(\\d{1,2})(?::?(\\d{2}))?");

    private Times() {}

    /**
     * A day, and what else was said with it.
     *
     * @param time null where only the day was said
     */
    record Moment(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneOffset offset) {}

    /** The day, with hour and offset where they are said. */
    static Optional<Moment> moment(Cell cell, boolean dates1904) {
        try {
            Optional<Moment> found =
                    cell.kind() == Cell.Kind.NUMBER ? serial(cell.text(), dates1904) : written(cell.text());
            return found.filter(
                    moment -> !moment.date().isBefore(EARLIEST) && moment.date().isBefore(LATEST));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The time of day. */
    static Optional<LocalTime> clock(Cell cell) {
        try {
            if (cell.kind() == Cell.Kind.NUMBER) {
                return Decimals.computed(cell.text())
                        .filter(number -> number.signum() >= 0)
                        .map(number -> timeOf(number.remainder(BigDecimal.ONE)));
            }
            Matcher clock = CLOCK.matcher(cell.text());
            return clock.matches() ? Optional.of(time(clock, 1)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A zone by its IANA name, or an offset such as +05:00 or UTC+5. */
    static Optional<ZoneId> zone(Cell cell) {
        String text = cell.text();
        Matcher offset = ZONE.matcher(text);
        try {
            if (offset.matches()) {
                int minutes = Integer.parseInt(offset.group(2)) * 60
                        + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
                return Optional.of(ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes));
            }
            return text.indexOf('/') > 0 || text.equalsIgnoreCase("UTC")
                    ? Optional.of(ZoneId.of(text.equalsIgnoreCase("UTC") ? "Z" : text))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> serial(String raw, boolean dates1904) {
        return Decimals.computed(raw).map(number -> {
            int days = number.setScale(0, RoundingMode.FLOOR).intValueExact();
            LocalDate date = DAY_ZERO.plusDays(days + (dates1904 ? DAYS_TO_1904 : 0));
            BigDecimal rest = number.subtract(BigDecimal.valueOf(days));
            LocalTime time = timeOf(rest);
            boolean nextDay = rest.signum() > 0 && time.equals(LocalTime.MIDNIGHT);
            return new Moment(nextDay ? date.plusDays(1) : date, rest.signum() == 0 ? null : time, null);
        });
    }

    private static LocalTime timeOf(BigDecimal partOfADay) {
        long seconds = partOfADay
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY.longValueExact());
    }

    private static Optional<Moment> written(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(moment(iso, number(iso, 1), number(iso, 3)));
        }
        Matcher dotted = DOTTED.matcher(text);
        return dotted.matches() ? Optional.of(moment(dotted, number(dotted, 3), number(dotted, 1))) : Optional.empty();
    }

    private static Moment moment(Matcher matched, int year, int day) {
        LocalDate date = LocalDate.of(year, number(matched, 2), day);
        if (matched.group(4) == null) {
            return new Moment(date, null, null);
        }
        String offset = matched.group(7);
        return new Moment(
                date,
                time(matched, 4),
                offset == null ? null : ZoneOffset.of(offset.equalsIgnoreCase("Z") ? "Z" : offset));
    }

    private static LocalTime time(Matcher matched, int first) {
        int seconds = matched.group(first + 2) == null ? 0 : number(matched, first + 2);
        return LocalTime.of(number(matched, first), number(matched, first + 1), seconds);
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }
}
