package org.bloexchange.alert.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.event.ReceiptGiven;
import org.bloexchange.alert.event.ResponseEvents;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.receipt.ReceiptRules.Change;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What people of a recipient office say about an alert: read, accepted, declined. An office is one recipient. */
@ApplicationScoped
public class ReceiptService {

    private final RecipientStore recipients;
    private final OwnRecipient own;
    private final ResponseEvents events;
    private final Outbox outbox;
    private final Clock clock;

    ReceiptService(RecipientStore recipients, OwnRecipient own, ResponseEvents events, Outbox outbox, Clock clock) {
        this.recipients = recipients;
        this.own = own;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Notes what the caller's office says; saying the same again changes and tells nothing.
     *
     * @throws ProblemException 404, 403 for whoever sees the alert without being its recipient, 400, 409
     */
    @Transactional
    RecipientView give(
            UUID alertId, OfficeAnswer answer, @Nullable String reason, @Nullable Integer version, Caller caller) {
        Recipient recipient = own.lock(alertId, caller);
        Optional<Change> change = ReceiptRules.apply(recipient, answer, reason, version);
        if (change.isEmpty()) {
            return RecipientView.of(recipient);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Recipient changed = recipients.write(recipient, change.get(), Author.of(caller), now);
        ReceiptGiven given = new ReceiptGiven(
                alertId,
                recipient.reference(),
                recipient.office(),
                recipient.country(),
                change.get().version(),
                answer.told(),
                change.get().reason(),
                now);
        outbox.append(events.given(given, changed.change(), now, recipient.sendersCountry()));
        return RecipientView.of(changed);
    }

    /** Where the alert stands: everywhere for the sender, at the own office for a recipient. */
    List<RecipientView> standing(UUID alertId, Caller caller) {
        Reach reach = AlertPolicy.reachOf(caller);
        List<Recipient> found = recipients.of(alertId, reach);
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        return found.stream().map(RecipientView::of).toList();
    }
}
