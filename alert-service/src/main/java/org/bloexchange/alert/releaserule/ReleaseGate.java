package org.bloexchange.alert.releaserule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.document.Release;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.alert.vocabulary.HandlingCode;
import org.bloexchange.alert.vocabulary.Kind;
import org.bloexchange.alert.vocabulary.Urgency;
import org.bloexchange.api.problem.ProblemException;

/**
 * Stands at the border: of what an officer says to an audience, what goes to whom now, and what waits. Offices of the own
 * country never wait.
 */
@ApplicationScoped
public class ReleaseGate {

    private final ReleaseRuleCache rules;

    ReleaseGate(ReleaseRuleCache rules) {
        this.rules = rules;
    }

    /** What an officer says, as far as the rules ask for it. */
    public record Saying(Kind kind, Urgency urgency, HandlingCode handling, List<String> audience) {}

    /** Where a new alert goes. */
    public Going first(Originator originator, Saying said, Instant now) {
        Optional<Duration> deadline = deadlineOf(originator, said.kind(), said.urgency(), said.handling());
        return deadline.isEmpty() || originator.abroad(said.audience()).isEmpty()
                ? new Going(AlertState.ISSUED, said.audience(), null)
                : waiting(originator, said, now.plus(deadline.get()));
    }

    /**
     * Where the next version of an alert goes. What waits goes on waiting, and by the same deadline. What is at home and is
     * now to go abroad waits as if it were new. What is abroad already cannot wait without being taken back from those who
     * have it, so a change by which the rules ask for a release is for somebody who could release it.
     *
     * @param mayRelease whether whoever says it may release what others wrote of this alert
     * @throws ProblemException 409 where the change needs somebody else, or would end a hold
     */
    public Going next(AlertVersion present, Saying said, BooleanSupplier mayRelease, Instant now) {
        Originator originator = present.originator();
        List<String> abroad = originator.abroad(said.audience());
        if (present.state() == AlertState.AWAITING_RELEASE) {
            return stillWaiting(present, said, abroad);
        }
        Going out = new Going(AlertState.UPDATED, said.audience(), null);
        Optional<Duration> deadline = deadlineOf(originator, said.kind(), said.urgency(), said.handling());
        if (abroad.isEmpty() || deadline.isEmpty() || !asksAnew(present, abroad)) {
            return out;
        }
        if (originator.abroad(present.audience()).isEmpty()) {
            return waiting(originator, said, now.plus(deadline.get()));
        }
        if (mayRelease.getAsBoolean()) {
            return out;
        }
        throw ProblemException.conflict(
                "needs-release",
                "Offices abroad have this alert, and this change needs a release: let a supervisor who has not written"
                        + " any of the alert make it, or issue a new alert");
    }

    private static Going stillWaiting(AlertVersion present, Saying said, List<String> abroad) {
        Release release = Objects.requireNonNull(present.release());
        if (!abroad.isEmpty()) {
            return new Going(
                    AlertState.AWAITING_RELEASE,
                    present.originator().atHome(said.audience()),
                    release.saidAgainTo(said.audience()));
        }
        if (release.held()) {
            throw ProblemException.conflict(
                    "alert-held",
                    "The national unit holds this alert: leave an office abroad in its audience, or cancel it");
        }
        return new Going(AlertState.UPDATED, said.audience(), null);
    }

    /** What was let out once is not asked about again, unless more offices are to have it or the rules ask only now. */
    private boolean asksAnew(AlertVersion present, List<String> abroad) {
        return !present.audience().containsAll(abroad)
                || deadlineOf(
                                present.originator(),
                                present.kind(),
                                present.urgency(),
                                present.content().handling().code())
                        .isEmpty();
    }

    private static Going waiting(Originator originator, Saying said, Instant due) {
        return new Going(
                AlertState.AWAITING_RELEASE, originator.atHome(said.audience()), Release.waiting(said.audience(), due));
    }

    private Optional<Duration> deadlineOf(Originator originator, Kind kind, Urgency urgency, HandlingCode handling) {
        return rules.of(originator.country()).deadlineOf(kind, urgency, handling);
    }
}
