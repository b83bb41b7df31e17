package org.bloexchange.alert.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service takes from {@code blo.office.changed.v1}. */
public record OfficeChanged(
        String code,
        Office.Kind kind,
        String country,
        Names names,
        @Nullable String openedOn,
        @Nullable String closedOn,
        String timeZone,
        List<String> crossingPoints,
        List<String> counterparts,
        @Nullable String nationalUnit,
        @Nullable List<String> agencyTypes) {

    public OfficeChanged {
        agencyTypes = agencyTypes == null ? List.of() : List.copyOf(agencyTypes);
    }

    /** Whether one can tell from it if the office is open: what is taken in must not fail at use. */
    boolean hasUsableDates() {
        try {
            Directory.isOpen(asOffice(), Instant.EPOCH);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Office asOffice() {
        return new Office(
                code,
                kind,
                country,
                names.en(),
                openedOn,
                closedOn,
                timeZone,
                crossingPoints,
                counterparts,
                nationalUnit);
    }
}
