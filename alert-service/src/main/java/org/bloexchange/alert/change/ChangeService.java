package org.bloexchange.alert.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.audience.AudienceRequest;
import org.bloexchange.alert.caution.Cautions;
import org.bloexchange.alert.change.ChangeStore.Before;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Closure;
import org.bloexchange.alert.event.AlertEvents;
import org.bloexchange.alert.issue.AlertDraft;
import org.bloexchange.alert.issue.Standing;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertReader;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.releaserule.Going;
import org.bloexchange.alert.releaserule.ReleaseGate;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.jspecify.annotations.Nullable;

/**
 * Next versions and cancellation, by the office that issued the alert, each based on the version it names. Of two changes
 * at the same moment one wins.
 */
@ApplicationScoped
public class ChangeService {

    /** More than any alert needs; history is read whole. */
    private static final int MOST_VERSIONS = 200;

    private final ChangeStore store;
    private final ReleaseGate gate;
    private final AlertEvents events;
    private final Outbox outbox;
    private final AlertReader reader;
    private final Clock clock;

    ChangeService(
            ChangeStore store, ReleaseGate gate, AlertEvents events, Outbox outbox, AlertReader reader, Clock clock) {
        this.store = store;
        this.gate = gate;
        this.events = events;
        this.outbox = outbox;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Writes the next version.
     *
     * @throws ProblemException 404, 403, 412, 409, or 400 for another kind
     */
    @Transactional
    AlertView update(UUID alertId, long basedOn, AlertDraft draft, Caller caller) {
        AlertVersion present = lock(alertId, basedOn, caller);
        if (present.kind() != draft.kind()) {
            throw ProblemException.badRequest("/kind", "NOT_CHANGEABLE", "An alert stays a " + present.kind());
        }
        boolean history = present.content().toldToNobody();
        if (history && !draft.audience().isEmpty()) {
            throw ProblemException.badRequest(
                    "/audience", "NOT_APPLICABLE", "A record of the past is told to nobody; issue a new alert");
        }
        Going going = gate.next(present, draft.saying(), () -> mayRelease(alertId, caller), now());
        AlertVersion next = new AlertVersion(
                alertId,
                present.reference(),
                present.version() + 1,
                present.kind(),
                going.state(),
                draft.urgency(),
                draft.material(),
                present.originator(),
                present.issuedAt(),
                now(),
                going.audience(),
                draft.disclosed(),
                history ? draft.content().asHistory(present.content().caseNumber()) : draft.content(),
                null,
                null,
                going.release());
        List<String> left = present.audience().stream()
                .filter(office -> !next.audience().contains(office))
                .toList();
        return write(next, left, caller).with(Cautions.of(next.content(), next.changedAt()));
    }

    /**
     * Cancels. The alert stays visible to its present audience, with the reason.
     *
     * @throws ProblemException 404, 403, 412, 409
     */
    @Transactional
    AlertView cancel(UUID alertId, long basedOn, Cancellation cancellation, Caller caller) {
        AlertVersion present = lock(alertId, basedOn, caller);
        return write(present.ended(AlertState.CANCELLED, now(), cancellation, null), List.of(), caller);
    }

    /**
     * Closes: the sender has said its last word. The alert stays visible to its present audience.
     *
     * @throws ProblemException 404, 403, 412, 409
     */
    @Transactional
    AlertView close(UUID alertId, long basedOn, Closure closure, Caller caller) {
        AlertVersion present = lock(alertId, basedOn, caller);
        return write(present.ended(AlertState.CLOSED, now(), null, closure), List.of(), caller);
    }

    /**
     * Lets alerts expire whose watch window is over. Of several replicas each takes others.
     *
     * @return how many it were; fewer than {@code most} if none is left
     */
    @Transactional
    int expire(int most) {
        List<AlertVersion> overdue = store.lockOverdue(clock.instant(), most);
        for (AlertVersion present : overdue) {
            AlertVersion next = present.ended(AlertState.EXPIRED, now(), null, null);
            store.write(next, Author.theExchange(present.originator().office()), List.of());
            outbox.append(events.published(next));
        }
        return overdue.size();
    }

    /**
     * Writes the next version, which says the same to more offices: those already there see no difference but its number, and
     * nobody is asked to accept it anew. Whether new offices abroad get it at once is the release rules' to say, as with an update.
     *
     * @param more offices to have it, whether or not they have it already
     * @throws ProblemException 404, 403, 412, 409
     */
    @Transactional
    public AlertView widen(UUID alertId, long basedOn, List<String> more, Caller caller) {
        AlertVersion present = lock(alertId, basedOn, caller);
        Set<String> wider = new LinkedHashSet<>(present.wholeAudience());
        wider.addAll(more);
        if (wider.size() > AudienceRequest.MOST_OFFICES) {
            throw ProblemException.conflict("audience-too-large", "An alert goes to at most 100 offices");
        }
        ReleaseGate.Saying saying = new ReleaseGate.Saying(
                present.kind(), present.urgency(), present.content().handling().code(), List.copyOf(wider));
        Going going = gate.next(present, saying, () -> mayRelease(alertId, caller), now());
        AlertVersion next = present.widened(going.state(), now(), going.audience(), going.release());
        return write(next, List.of(), caller);
    }

    private boolean mayRelease(UUID alertId, Caller caller) {
        return caller.has(Roles.SUPERVISOR) && !wrote(alertId, caller.account());
    }

    /**
     * What of a version of the caller's own alert bears on the next one. Looked up when first asked; what the caller may
     * not see was for nobody.
     */
    Standing standing(UUID alertId, long version, Caller caller) {
        return new Standing() {
            private @Nullable Before known;

            @Override
            public boolean test(String office) {
                return before().audience().contains(office);
            }

            @Override
            public boolean isHistory() {
                return before().history();
            }

            private Before before() {
                Before before = known;
                if (before == null) {
                    before = store.before(alertId, version, AlertPolicy.reachOf(caller), caller.office())
                            .orElseGet(() -> new Before(List.of(), false));
                    known = before;
                }
                return before;
            }
        };
    }

    /**
     * The present version, its alert locked until the caller's transaction ends.
     *
     * @throws ProblemException 404 for what the caller may not see
     */
    public AlertVersion lock(UUID alertId, Caller caller) {
        return store.lock(alertId, AlertPolicy.reachOf(caller)).orElseThrow(ProblemException::notFound);
    }

    /** Whether that account said any version of the alert; a decision on its release says nothing. */
    public boolean wrote(UUID alertId, String account) {
        return store.wrote(alertId, account);
    }

    private AlertVersion lock(UUID alertId, long basedOn, Caller caller) {
        AlertVersion present = lock(alertId, caller);
        if (!present.originator().office().equals(caller.office())) {
            throw ProblemException.forbidden("Only the office that issued an alert changes it");
        }
        if (present.version() != basedOn) {
            throw ProblemException.preconditionFailed();
        }
        if (present.state().isFinal()) {
            throw ProblemException.conflict(
                    "alert-" + present.state().name().toLowerCase(Locale.ROOT),
                    "This alert is " + present.state() + " and stays as it is");
        }
        if (present.version() >= MOST_VERSIONS) {
            throw ProblemException.conflict("too-many-versions", "Issue a new alert");
        }
        return present;
    }

    private AlertView write(AlertVersion next, List<String> left, Caller caller) {
        return write(next, left, Author.of(caller), caller);
    }

    /**
     * Writes the next version of an alert that is {@linkplain #lock locked}, and tells of it.
     *
     * @param left offices that lose it
     * @return as the caller may see it then
     */
    public AlertView write(AlertVersion next, List<String> left, Author author, Caller caller) {
        store.write(next, author, left);
        List<OutboxRecord> records = new ArrayList<>(events.published(next));
        records.addAll(events.withdrawn(next, left));
        outbox.append(records);
        Reach reach = AlertPolicy.reachOf(caller);
        return reader.find(next.alertId(), reach, caller.office()).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
