package org.bloexchange.notification.alert;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.bloexchange.notification.notice.NoticeType;
import org.jspecify.annotations.Nullable;

/** What a record of the stream {@code alerts} says to one reading country. */
sealed interface AlertChange {

    UUID alertId();

    long version();

    /** Upper-case code of the country the record is for. */
    String reader();

    /** The offices it names; only those of the reading country are told. */
    List<String> offices();

    /** A version came out. */
    record Came(
            UUID alertId,
            long version,
            String reader,
            List<String> offices,
            NoticeType type,
            String urgency,
            String originatorOffice,
            String originatorCountry)
            implements AlertChange {}

    /** Offices left the audience. */
    record Left(UUID alertId, long version, String reader, List<String> offices) implements AlertChange {}

    /**
     * Reads a record; empty for what concerns nobody's notices, such as a record of the past.
     *
     * @throws UnprocessableEventException if it contradicts its envelope
     */
    static Optional<AlertChange> read(InboundEvent event) {
        AlertChange change =
                switch (event.type()) {
                    case "blo.alert.issued.v1" -> came(event, NoticeType.ALERT_ISSUED);
                    // what waits for its release is there for the own country's recipients, who alone are told here
                    case "blo.alert.submitted.v1" ->
                        came(event, event.sequence() == 1 ? NoticeType.ALERT_ISSUED : NoticeType.ALERT_UPDATED);
                    case "blo.alert.updated.v1" -> came(event, NoticeType.ALERT_UPDATED);
                    case "blo.alert.cancelled.v1" -> came(event, NoticeType.ALERT_CANCELLED);
                    case "blo.alert.withdrawn.v1" -> left(event);
                    default -> null;
                };
        if (change == null) {
            return Optional.empty();
        }
        if (!change.alertId().toString().equals(event.subject()) || change.version() != event.sequence()) {
            throw new UnprocessableEventException(
                    QuarantineReason.CONTRACT, "alert and version are not those of the envelope");
        }
        return Optional.of(change);
    }

    private static @Nullable AlertChange came(InboundEvent event, NoticeType type) {
        AlertEvent alert = event.dataAs(AlertEvent.class);
        if (!event.sourceOffice().map(alert.originator().office()::equals).orElse(false)
                || !alert.originator().country().equals(event.sourceCountry())) {
            throw new UnprocessableEventException(
                    QuarantineReason.FOREIGN_WRITER, "the originator is not the office that speaks");
        }
        if (Boolean.TRUE.equals(alert.history())) {
            return null;
        }
        return new Came(
                alert.alertId(),
                alert.version(),
                readerOf(event),
                alert.audience(),
                type,
                alert.urgency(),
                alert.originator().office(),
                alert.originator().country());
    }

    private static AlertChange left(InboundEvent event) {
        AlertWithdrawnEvent alert = event.dataAs(AlertWithdrawnEvent.class);
        return new Left(alert.alertId(), alert.version(), readerOf(event), alert.offices());
    }

    private static String readerOf(InboundEvent event) {
        return event.topic().reader().toUpperCase(Locale.ROOT);
    }
}
