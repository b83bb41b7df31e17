package org.bloexchange.alert.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.event.OutcomeReported;
import org.bloexchange.alert.event.ResponseEvents;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.reading.AlertReader;
import org.bloexchange.alert.reading.OutcomeView;
import org.bloexchange.alert.receipt.OwnRecipient;
import org.bloexchange.alert.receipt.Recipient;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.outbox.Outbox;

/** What came of a warning, reported by an office it was sent to, for the sender to learn from. */
@ApplicationScoped
public class OutcomeService {

    private final OwnRecipient own;
    private final OutcomeStore outcomes;
    private final AlertReader alerts;
    private final ResponseEvents events;
    private final Outbox outbox;
    private final Clock clock;

    OutcomeService(
            OwnRecipient own,
            OutcomeStore outcomes,
            AlertReader alerts,
            ResponseEvents events,
            Outbox outbox,
            Clock clock) {
        this.own = own;
        this.outcomes = outcomes;
        this.alerts = alerts;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Notes the outcome, or a revision of it; saying the same again changes and tells nothing.
     *
     * @throws ProblemException 404, 403 for whoever sees the warning without being its recipient, 409, 400
     */
    @Transactional
    OutcomeView report(UUID alertId, ReportOutcome said, Caller caller) {
        Recipient reporter = own.lock(alertId, caller);
        checkOutcomeIsDue(reporter);
        UUID linked = said.linkedAlert();
        if (alertId.equals(linked)) {
            throw ProblemException.badRequest("/linkedAlert", "SAME_ALERT", "This is the warning itself");
        }
        if (linked != null && !alerts.isVisible(linked, AlertPolicy.reachOf(caller))) {
            throw ProblemException.badRequest("/linkedAlert", "UNKNOWN_ALERT", "You see no such alert");
        }
        Optional<OutcomeView> last = outcomes.last(alertId, reporter.office(), reporter.country());
        OutcomeView outcome = new OutcomeView(
                reporter.office(),
                reporter.country(),
                Objects.requireNonNull(said.outcome()),
                linked,
                said.text(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                last.map(OutcomeView::revision).orElse(0) + 1);
        if (last.filter(outcome::saysTheSameAs).isPresent()) {
            return last.get();
        }
        outcomes.write(alertId, outcome, Author.of(caller));
        outbox.append(events.reported(eventOf(alertId, reporter.reference(), outcome), reporter.sendersCountry()));
        return outcome;
    }

    private static void checkOutcomeIsDue(Recipient reporter) {
        if (reporter.kind() == Kind.SEIZURE || reporter.kind() == Kind.CONCEALMENT_BULLETIN) {
            throw ProblemException.conflict("no-outcome", "Only a warning or a lookout has an outcome");
        }
        if (reporter.alertState() == AlertState.CANCELLED) {
            throw ProblemException.conflict("alert-cancelled", "The alert was cancelled");
        }
    }

    private static OutcomeReported eventOf(UUID alertId, String reference, OutcomeView outcome) {
        return new OutcomeReported(
                alertId,
                reference,
                outcome.office(),
                outcome.country(),
                outcome.outcome(),
                outcome.linkedAlert(),
                outcome.text(),
                outcome.at(),
                outcome.revision());
    }
}
