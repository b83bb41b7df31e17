package org.bloexchange.notification.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the alerts of a batch so far, and what the batch adds: the newest version per reading country and, per
 * recipient office, the newest it was told of and the one it left with. Held in memory while a batch is gone through.
 */
final class AlertLedger {

    /** The newest version a country was told of. */
    record Pointer(
            UUID alertId,
            String reader,
            long version,
            String urgency,
            String originatorOffice,
            String originatorCountry) {}

    /**
     * What an office knows of an alert.
     *
     * @param version the newest it was told of; 0 if none
     * @param nobody whether nobody could be told of it
     * @param withdrawnVersion the version it left with; 0 if it did not
     * @param settledVersion the version it answered; null if it did not
     */
    record Recipient(
            UUID alertId,
            String office,
            String country,
            long version,
            boolean nobody,
            long withdrawnVersion,
            @Nullable Long settledVersion,
            @Nullable Instant settledAt) {

        private Recipient told(long newVersion, boolean toNobody) {
            return new Recipient(
                    alertId, office, country, newVersion, toNobody, withdrawnVersion, settledVersion, settledAt);
        }

        private Recipient left(long newVersion) {
            return new Recipient(alertId, office, country, version, nobody, newVersion, settledVersion, settledAt);
        }
    }

    private record Copy(UUID alertId, String reader) {}

    private record Place(UUID alertId, String office) {}

    private final Map<Copy, Pointer> pointers = new HashMap<>();
    private final Map<Place, Recipient> recipients = new HashMap<>();
    private final Map<Copy, Pointer> changedPointers = new LinkedHashMap<>();
    private final Map<Place, Recipient> changedRecipients = new LinkedHashMap<>();

    AlertLedger(List<Pointer> pointers, List<Recipient> recipients) {
        pointers.forEach(known -> this.pointers.put(new Copy(known.alertId(), known.reader()), known));
        recipients.forEach(known -> this.recipients.put(new Place(known.alertId(), known.office()), known));
    }

    /** Whether the version is newer than what the country was told; if so it is what it was told now. */
    boolean admit(AlertChange.Came came) {
        Copy copy = new Copy(came.alertId(), came.reader());
        Pointer known = pointers.get(copy);
        if (known != null && known.version() >= came.version()) {
            return false;
        }
        Pointer now = new Pointer(
                came.alertId(),
                came.reader(),
                came.version(),
                came.urgency(),
                came.originatorOffice(),
                came.originatorCountry());
        pointers.put(copy, now);
        changedPointers.put(copy, now);
        return true;
    }

    /** How urgent the alert is to that country; ROUTINE if it was never told. */
    String urgencyOf(UUID alertId, String reader) {
        Pointer known = pointers.get(new Copy(alertId, reader));
        return known == null ? "ROUTINE" : known.urgency();
    }

    /** Whether the office was neither told of that version nor left with it or a later one. */
    boolean isNewTo(UUID alertId, String office, long version) {
        Recipient known = recipients.get(new Place(alertId, office));
        return known == null || Math.max(known.version(), known.withdrawnVersion()) < version;
    }

    /** Notes that the office was told of the version, or that there was nobody to tell. */
    void told(UUID alertId, String office, String country, long version, boolean nobody) {
        change(recipientOf(alertId, office, country).told(version, nobody));
    }

    /** Notes that the office left with that version; false if it had left with it already. */
    boolean left(UUID alertId, String office, String country, long version) {
        Recipient known = recipientOf(alertId, office, country);
        if (known.withdrawnVersion() >= version) {
            return false;
        }
        change(known.left(version));
        return true;
    }

    /** When the office answered that version or a later one; null if it did not. */
    @Nullable
    Instant settledAt(UUID alertId, String office, long version) {
        Recipient known = recipients.get(new Place(alertId, office));
        return known == null || known.settledVersion() == null || known.settledVersion() < version
                ? null
                : known.settledAt();
    }

    Collection<Pointer> changedPointers() {
        return changedPointers.values();
    }

    Collection<Recipient> changedRecipients() {
        return changedRecipients.values();
    }

    private Recipient recipientOf(UUID alertId, String office, String country) {
        Recipient known = recipients.get(new Place(alertId, office));
        return known == null ? new Recipient(alertId, office, country, 0, false, 0, null, null) : known;
    }

    private void change(Recipient recipient) {
        Place place = new Place(recipient.alertId(), recipient.office());
        recipients.put(place, recipient);
        changedRecipients.put(place, recipient);
    }
}
