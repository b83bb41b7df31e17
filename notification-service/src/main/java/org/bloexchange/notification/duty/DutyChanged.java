package org.bloexchange.notification.duty;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What this service reads of {@code blo.duty.changed.v1}: the whole duty of an office. */
record DutyChanged(String office, String country, List<Shift> shifts, List<Rung> ladder) {

    DutyChanged {
        requireNonNull(office);
        requireNonNull(country);
        shifts = List.copyOf(shifts);
        ladder = List.copyOf(ladder);
    }
}
