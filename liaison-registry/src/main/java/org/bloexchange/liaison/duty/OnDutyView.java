package org.bloexchange.liaison.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bloexchange.liaison.contact.ContactView;

/**
 * Who to call at an office now, as far as the caller may see them.
 *
 * @param at the time the answer is true for
 * @param timeZone of the office, so that one sees how late it is there
 * @param contacts those on duty
 * @param nobodyOnDuty whether that is nobody
 * @param askInstead only then: those of the office's ladder, the nearest first
 */
public record OnDutyView(
        String office,
        Instant at,
        ZoneId timeZone,
        List<ContactView> contacts,
        boolean nobodyOnDuty,
        List<ContactView> askInstead) {}
