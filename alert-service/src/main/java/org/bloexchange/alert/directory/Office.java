package org.bloexchange.alert.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office as far as addressing needs it.
 *
 * @param openedOn a day, month or year, as known; absent where nobody wrote it down
 * @param closedOn absent while it is open
 * @param crossingPoints the points it serves; none for a national unit
 * @param counterparts the offices across the line
 * @param nationalUnit its country's; absent for the unit itself
 * @param agencyTypes words of the list {@code agencyType}: which sorts of agencies sit there; none where that is not known
 */
public record Office(
        String code,
        Kind kind,
        String country,
        String name,
        @Nullable String openedOn,
        @Nullable String closedOn,
        String timeZone,
        List<String> crossingPoints,
        List<String> counterparts,
        @Nullable String nationalUnit,
        List<String> agencyTypes) {

    /** A room at the line, or the top rung of a country's ladder. */
    public enum Kind {
        BORDER_OFFICE,
        NATIONAL_UNIT
    }

    /** An office of which nobody wrote down who sits there. */
    public Office(
            String code,
            Kind kind,
            String country,
            String name,
            @Nullable String openedOn,
            @Nullable String closedOn,
            String timeZone,
            List<String> crossingPoints,
            List<String> counterparts,
            @Nullable String nationalUnit) {
        this(
                code,
                kind,
                country,
                name,
                openedOn,
                closedOn,
                timeZone,
                crossingPoints,
                counterparts,
                nationalUnit,
                List.of());
    }

    /** Whether it takes part on that day; a date known only to the month or year counts from its first day. */
    public boolean isOpen(LocalDate today) {
        LocalDate opens = openedOn == null ? LocalDate.MIN : firstDay(openedOn);
        LocalDate closes = closedOn == null ? LocalDate.MAX : firstDay(closedOn);
        return !opens.isAfter(today) && closes.isAfter(today);
    }

    private static LocalDate firstDay(String date) {
        return LocalDate.parse(
                switch (date.length()) {
                    case 4 -> date + "-01-01";
                    case 7 -> date + "-01";
                    default -> date;
                });
    }
}
