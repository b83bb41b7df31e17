package org.bloexchange.alert.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.change.ChangeService;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Cancellation;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.document.Release;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.CancellationReason;
import org.bloexchange.alert.vocabulary.ReleaseDecision;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether alerts go abroad. Each decision is a version of the alert that says the same to other offices, so that it
 * stands in the history with who took it, and of two at the same moment one wins.
 */
@ApplicationScoped
public class ReleaseService {

    private final ChangeService changes;
    private final Clock clock;

    ReleaseService(ChangeService changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Lets an alert that waits go to its whole audience.
     *
     * @throws ProblemException 404; 403 for whoever may not decide, which whoever wrote it may not; 412; 409 where nothing
     *     waits, or its window is over
     */
    @Transactional
    AlertView release(UUID alertId, long basedOn, @Nullable String reason, Caller caller) {
        AlertVersion present = changes.lock(alertId, caller);
        Author author = decider(present, caller);
        Release waits = waiting(present, basedOn);
        checkMayDecide(waits, author);
        if (changes.wrote(alertId, caller.account())) {
            throw ProblemException.forbidden(
                    "Whoever wrote an alert does not release it; another supervisor or the national unit does");
        }
        Instant until = present.content().watchUntil();
        if (until != null && !until.isAfter(clock.instant())) {
            throw ProblemException.conflict(
                    "window-over", "The watch window is over: the alert expires and stays home");
        }
        AlertState next = waits.wasOut() ? AlertState.UPDATED : AlertState.ISSUED;
        return changes.write(
                present.decided(next, now(), present.wholeAudience(), null, Release.released(reason)),
                List.of(),
                author,
                caller);
    }

    /**
     * Cancels an alert that waits; it stays where it is.
     *
     * @throws ProblemException 404; 403 for whoever may not decide; 412; 409 where nothing waits
     */
    @Transactional
    AlertView refuse(UUID alertId, long basedOn, String reason, Caller caller) {
        AlertVersion present = changes.lock(alertId, caller);
        Author author = decider(present, caller);
        Release waits = waiting(present, basedOn);
        checkMayDecide(waits, author);
        return changes.write(
                present.decided(
                        AlertState.CANCELLED,
                        now(),
                        present.audience(),
                        new Cancellation(CancellationReason.NOT_RELEASED, reason),
                        waits.ended(ReleaseDecision.REFUSE)),
                List.of(),
                author,
                caller);
    }

    /**
     * Stops an alert: the offices abroad lose it and wait, as do those that waited, until the national unit releases it.
     *
     * @throws ProblemException 404; 403 for other countries; 412; 409 where nothing is abroad or about to go there
     */
    @Transactional
    AlertView hold(UUID alertId, long basedOn, String reason, Caller caller) {
        AlertVersion present = forTheUnit(alertId, basedOn, caller);
        boolean waiting = present.state() == AlertState.AWAITING_RELEASE;
        if (isHeld(present)) {
            throw ProblemException.conflict("alert-held", "This alert is held already");
        }
        List<String> abroad = present.originator().abroad(present.audience());
        if (!waiting && abroad.isEmpty()) {
            throw nothingAbroad();
        }
        return changes.write(
                present.decided(
                        AlertState.AWAITING_RELEASE,
                        now(),
                        present.originator().atHome(present.audience()),
                        null,
                        Release.held(present.wholeAudience(), !waiting || wasOut(present), reason)),
                abroad,
                unit(caller),
                caller);
    }

    /**
     * Takes an alert back from abroad for good and cancels it; who has it at home sees why.
     *
     * @throws ProblemException 404; 403 for other countries; 412; 409 where it never was abroad
     */
    @Transactional
    AlertView recall(UUID alertId, long basedOn, String reason, Caller caller) {
        AlertVersion present = forTheUnit(alertId, basedOn, caller);
        Originator originator = present.originator();
        List<String> abroad = originator.abroad(present.audience());
        if (abroad.isEmpty() && (present.awaiting().isEmpty() || !wasOut(present))) {
            throw nothingAbroad();
        }
        return changes.write(
                present.decided(
                        AlertState.CANCELLED,
                        now(),
                        originator.atHome(present.audience()),
                        new Cancellation(CancellationReason.RECALLED, reason),
                        Release.recalled(present.wholeAudience())),
                abroad,
                unit(caller),
                caller);
    }

    private AlertVersion forTheUnit(UUID alertId, long basedOn, Caller caller) {
        AlertVersion present = changes.lock(alertId, caller);
        if (!present.originator().country().equals(caller.country())) {
            throw ProblemException.forbidden("Only the national unit of the country that issued an alert does this");
        }
        checkOpen(present, basedOn);
        return present;
    }

    /** In what function the caller decides on a release: as a supervisor of the office before the national unit. */
    private static Author decider(AlertVersion present, Caller caller) {
        Originator originator = present.originator();
        if (caller.has(Roles.COORDINATOR)
                && originator.country().equals(caller.country())
                && (!caller.has(Roles.SUPERVISOR) || isHeld(present))) {
            return unit(caller);
        }
        if (caller.has(Roles.SUPERVISOR) && originator.office().equals(caller.office())) {
            return new Author(caller.account(), caller.office(), Roles.SUPERVISOR);
        }
        throw ProblemException.forbidden(
                "Only a supervisor of the office that issued an alert and its national unit do this");
    }

    private static Release waiting(AlertVersion present, long basedOn) {
        checkOpen(present, basedOn);
        if (present.state() != AlertState.AWAITING_RELEASE) {
            throw ProblemException.conflict(
                    "not-awaiting-release", "This alert is " + present.state() + " and does not wait");
        }
        return Objects.requireNonNull(present.release());
    }

    private static void checkMayDecide(Release waits, Author author) {
        if (waits.held() && !author.function().equals(Roles.COORDINATOR)) {
            throw ProblemException.forbidden("The national unit holds this alert, and it alone decides");
        }
    }

    private static void checkOpen(AlertVersion present, long basedOn) {
        if (present.version() != basedOn) {
            throw ProblemException.preconditionFailed();
        }
        if (present.state().isFinal()) {
            throw ProblemException.conflict(
                    "alert-" + present.state().name().toLowerCase(Locale.ROOT),
                    "This alert is " + present.state() + " and stays as it is");
        }
    }

    private static boolean isHeld(AlertVersion present) {
        return present.release() != null && present.release().held();
    }

    private static boolean wasOut(AlertVersion present) {
        return present.release() != null && present.release().wasOut();
    }

    private static ProblemException nothingAbroad() {
        return ProblemException.conflict("nothing-abroad", "No office abroad has this alert");
    }

    private static Author unit(Caller caller) {
        return new Author(caller.account(), caller.office(), Roles.COORDINATOR);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
