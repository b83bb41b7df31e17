package org.bloexchange.notification.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.notification.contact.Contact;
import org.bloexchange.notification.delivery.Channel;
import org.bloexchange.notification.duty.DutyResolver;
import org.bloexchange.notification.notice.NoticeCancellation.LeftAudience;
import org.bloexchange.notification.notice.NoticeType;
import org.bloexchange.notification.notice.PlannedNotice;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the changes of a batch in their order and says which notices to make and which to take back. This is the
 * one place that decides who is told: the duty contacts of offices in the audience whose country the record is for, and
 * whoever had a notice of what is withdrawn.
 */
final class NoticePlanner {

    /** A notice that somebody has, as far as taking it back needs it. */
    record Held(UUID alertId, UUID contactId, long version, List<String> offices) {}

    private final AlertLedger ledger;
    private final DutyResolver duty;
    private final Map<UUID, Contact> people = new HashMap<>();
    private final Instant now;
    private final List<Held> held;
    private final List<PlannedNotice> planned = new ArrayList<>();
    private final List<LeftAudience> left = new ArrayList<>();
    private int nobody;

    /**
     * With all it needs to know.
     *
     * @param holders those who have notices of the alerts that somebody leaves
     * @param held their notices of these alerts, without those taken back already
     */
    NoticePlanner(AlertLedger ledger, DutyResolver duty, List<Contact> holders, List<Held> held, Instant now) {
        this.ledger = ledger;
        this.duty = duty;
        holders.forEach(contact -> people.put(contact.id(), contact));
        this.held = new ArrayList<>(held);
        this.now = now;
    }

    void take(AlertChange change) {
        switch (change) {
            case AlertChange.Came came -> came(came);
            case AlertChange.Left gone -> left(gone);
        }
    }

    /** Notices to make, in order. */
    List<PlannedNotice> planned() {
        return planned;
    }

    /** Offices whose earlier notices are to be taken back. */
    List<LeftAudience> left() {
        return left;
    }

    /** For how many offices there was nobody to tell. */
    int nobody() {
        return nobody;
    }

    private void came(AlertChange.Came came) {
        if (!ledger.admit(came)) {
            return;
        }
        Map<UUID, Contact> told = new LinkedHashMap<>();
        Map<UUID, List<String>> officesOf = new LinkedHashMap<>();
        for (String office : new LinkedHashSet<>(came.offices())) {
            if (!came.reader().equals(duty.countryOf(office))
                    || !ledger.isNewTo(came.alertId(), office, came.version())) {
                continue;
            }
            List<Contact> onDuty = duty.resolve(office, now);
            ledger.told(came.alertId(), office, came.reader(), came.version(), onDuty.isEmpty());
            nobody += onDuty.isEmpty() ? 1 : 0;
            for (Contact contact : onDuty) {
                told.put(contact.id(), contact);
                people.put(contact.id(), contact);
                officesOf.computeIfAbsent(contact.id(), id -> new ArrayList<>()).add(office);
            }
        }
        // whoever leaves with one office and comes with another in the same version is told of what there is to see
        planned.removeIf(notice -> notice.type() == NoticeType.ALERT_WITHDRAWN
                && notice.alertId().equals(came.alertId())
                && notice.version() == came.version()
                && told.containsKey(notice.contactId()));
        told.values().forEach(contact -> {
            List<String> offices = Objects.requireNonNull(officesOf.get(contact.id()));
            planned.add(new PlannedNotice(
                    contact.id(),
                    came.alertId(),
                    came.version(),
                    came.type(),
                    came.urgency(),
                    offices,
                    came.reader(),
                    Channel.of(contact.channels()),
                    settledAt(came, offices),
                    false));
        });
    }

    /** The last of the answers, if all offices have answered. */
    private @Nullable Instant settledAt(AlertChange.Came came, List<String> offices) {
        Instant last = null;
        for (String office : offices) {
            Instant settled = ledger.settledAt(came.alertId(), office, came.version());
            if (settled == null) {
                return null;
            }
            last = last == null || settled.isAfter(last) ? settled : last;
        }
        return last;
    }

    private void left(AlertChange.Left gone) {
        Set<String> leaving = new HashSet<>();
        for (String office : gone.offices()) {
            if (gone.reader().equals(duty.countryOf(office))
                    && ledger.left(gone.alertId(), office, gone.reader(), gone.version())) {
                leaving.add(office);
                left.add(new LeftAudience(gone.alertId(), office, gone.version()));
            }
        }
        if (leaving.isEmpty()) {
            return;
        }
        Map<UUID, List<String>> losing = new LinkedHashMap<>();
        Set<UUID> keeping = new HashSet<>();
        for (Held notice : allHeld(gone.alertId())) {
            List<String> rest = notice.version() < gone.version()
                    ? notice.offices().stream()
                            .filter(office -> !leaving.contains(office))
                            .toList()
                    : notice.offices();
            if (rest.isEmpty()) {
                losing.computeIfAbsent(notice.contactId(), id -> notice.offices());
            } else {
                keeping.add(notice.contactId());
            }
        }
        takeBack(gone, leaving);
        losing.forEach((contactId, offices) -> {
            Contact contact = people.get(contactId);
            // whoever still has it for another office lost nothing; whoever is gone is told nothing
            if (contact != null && contact.mayBeTold() && !keeping.contains(contactId)) {
                planned.add(new PlannedNotice(
                        contactId,
                        gone.alertId(),
                        gone.version(),
                        NoticeType.ALERT_WITHDRAWN,
                        ledger.urgencyOf(gone.alertId(), gone.reader()),
                        offices,
                        gone.reader(),
                        Channel.of(contact.channels()),
                        null,
                        false));
            }
        });
    }

    private List<Held> allHeld(UUID alertId) {
        List<Held> all = new ArrayList<>();
        held.stream().filter(notice -> notice.alertId().equals(alertId)).forEach(all::add);
        planned.stream()
                .filter(notice -> notice.alertId().equals(alertId)
                        && !notice.withdrawn()
                        && notice.type() != NoticeType.ALERT_WITHDRAWN)
                .forEach(notice -> all.add(new Held(alertId, notice.contactId(), notice.version(), notice.offices())));
        return all;
    }

    /** What the batch itself planned for these offices before; the table's own notices are the caller's to take back. */
    private void takeBack(AlertChange.Left gone, Set<String> leaving) {
        planned.replaceAll(notice -> !notice.alertId().equals(gone.alertId())
                        || notice.version() >= gone.version()
                        || notice.type() == NoticeType.ALERT_WITHDRAWN
                ? notice
                : notice.keepingOnly(notice.offices().stream()
                        .filter(office -> !leaving.contains(office))
                        .toList()));
        held.replaceAll(notice -> !notice.alertId().equals(gone.alertId()) || notice.version() >= gone.version()
                ? notice
                : new Held(
                        notice.alertId(),
                        notice.contactId(),
                        notice.version(),
                        notice.offices().stream()
                                .filter(office -> !leaving.contains(office))
                                .toList()));
        held.removeIf(notice -> notice.offices().isEmpty());
    }
}
