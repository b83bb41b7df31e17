package org.bloexchange.notification.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.bloexchange.notification.contact.Contact;
import org.jspecify.annotations.Nullable;

/**
 * An office with all that says who is told for it at a moment.
 *
 * @param nationalUnit its country's national unit; null for the unit itself
 * @param closedOn the first day it is closed, in its own time zone
 * @param ladder in the order of the rungs
 * @param people the contacts that belong to it, in a stable order
 */
public record Office(
        String code,
        String country,
        @Nullable String nationalUnit,
        @Nullable LocalDate closedOn,
        ZoneId zone,
        List<Shift> shifts,
        List<Rung> ladder,
        List<Contact> people) {

    public Office {
        ladder = ladder.stream().sorted(Comparator.comparingInt(Rung::rung)).toList();
    }

    /** Whether it no longer works at that moment. */
    public boolean isClosed(Instant moment) {
        return closedOn != null && !moment.atZone(zone).toLocalDate().isBefore(closedOn);
    }
}
