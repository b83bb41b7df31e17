package org.bloexchange.notification.directory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code blo.office.changed.v1}.
 *
 * @param closedOn a day, month or year, as precisely as it is published; absent while the office is open
 */
record OfficeChanged(
        String code,
        String kind,
        String country,
        Map<String, String> names,
        String timeZone,
        @Nullable String nationalUnit,
        @Nullable String closedOn) {

    OfficeChanged {
        requireNonNull(code);
        requireNonNull(kind);
        requireNonNull(country);
        requireNonNull(timeZone);
        names = Map.copyOf(names);
        // read it now, so that a malformed day is the record's fault and not the table's
        closingDay(closedOn);
    }

    /** The first day it may be closed: where only the month or year is known, the first of it. */
    @Nullable
    LocalDate closingDay() {
        return closingDay(closedOn);
    }

    private static @Nullable LocalDate closingDay(@Nullable String asKnown) {
        return asKnown == null ? null : LocalDate.parse((asKnown + "-01-01").substring(0, 10));
    }
}
