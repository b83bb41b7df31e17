package org.bloexchange.notification.alert;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.inbox.StreamHandler;
import org.bloexchange.notification.contact.Contact;
import org.bloexchange.notification.database.Columns;
import org.bloexchange.notification.database.Database;
import org.bloexchange.notification.duty.DutyLookup;
import org.bloexchange.notification.notice.NoticeCancellation;
import org.bloexchange.notification.notice.NoticeWriter;
import org.jboss.logging.Logger;

/** Makes notices of alerts: a batch in half a dozen statements, whatever its size, in the transaction of its inbox rows. */
@ApplicationScoped
public class AlertsHandler implements StreamHandler {

    private static final Logger LOG = Logger.getLogger(AlertsHandler.class);

    private final Database database;
    private final AlertLedgerTable ledgers;
    private final DutyLookup duties;
    private final NoticeWriter notices;
    private final NoticeCancellation cancellation;
    private final InstantSource clock;
    private final MeterRegistry meters;

    AlertsHandler(
            Database database,
            AlertLedgerTable ledgers,
            DutyLookup duties,
            NoticeWriter notices,
            NoticeCancellation cancellation,
            InstantSource clock,
            MeterRegistry meters) {
        this.database = database;
        this.ledgers = ledgers;
        this.duties = duties;
        this.notices = notices;
        this.cancellation = cancellation;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public String stream() {
        return "alerts";
    }

    @Override
    public void handle(List<InboundEvent> events) {
        List<AlertChange> changes =
                events.stream().map(AlertChange::read).flatMap(Optional::stream).toList();
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<UUID> alerts = changes.stream().map(AlertChange::alertId).collect(Collectors.toCollection(TreeSet::new));
        Set<String> offices = changes.stream()
                .flatMap(change -> change.offices().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        AlertLedger ledger = ledgers.load(alerts);
        List<NoticePlanner.Held> held = heldOf(changes);
        NoticePlanner planner = new NoticePlanner(ledger, duties.of(offices, now), holders(held), held, now);
        changes.forEach(planner::take);
        ledgers.store(ledger, now);
        cancellation.ofOffices(planner.left(), now);
        int made = notices.write(planner.planned(), now);
        meters.counter("blo.notices.made").increment(made);
        if (planner.nobody() > 0) {
            meters.counter("blo.notices.nobody").increment(planner.nobody());
            LOG.errorf("Offices in an audience have nobody to tell; offices=%d", planner.nobody());
        }
    }

    private List<NoticePlanner.Held> heldOf(List<AlertChange> changes) {
        Set<UUID> withdrawn = withdrawnAlerts(changes);
        if (withdrawn.isEmpty()) {
            return List.of();
        }
        return database.query(
                """
                select alert_id, contact_id, version, offices from notice
                where alert_id = any(?::uuid[]) and withdrawn_at is null and type <> 'ALERT_WITHDRAWN'
                order by alert_id, version, contact_id""",
                parameters -> parameters.uuids(withdrawn),
                row -> new NoticePlanner.Held(
                        Columns.uuid(row, "alert_id"),
                        Columns.uuid(row, "contact_id"),
                        row.getLong("version"),
                        Columns.texts(row, "offices")));
    }

    private List<Contact> holders(List<NoticePlanner.Held> held) {
        Set<UUID> holders =
                held.stream().map(NoticePlanner.Held::contactId).collect(Collectors.toCollection(TreeSet::new));
        return holders.isEmpty()
                ? List.of()
                : database.query(
                        "select " + Contact.COLUMNS + " from contact where contact_id = any(?::uuid[])",
                        parameters -> parameters.uuids(holders),
                        Contact::read);
    }

    private static Set<UUID> withdrawnAlerts(List<AlertChange> changes) {
        return changes.stream()
                .filter(AlertChange.Left.class::isInstance)
                .map(AlertChange::alertId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
