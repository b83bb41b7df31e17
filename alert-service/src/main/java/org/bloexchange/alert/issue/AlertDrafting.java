package org.bloexchange.alert.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.bloexchange.alert.audience.AudienceRequest;
import org.bloexchange.alert.audience.Audiences;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.DirectoryCache;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Watch;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.store.Documents;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.jspecify.annotations.Nullable;

/** Turns what an officer said into what can be stored and sent: rules, presets, audience. */
@ApplicationScoped
public class AlertDrafting {

    private static final int RETRY_SECONDS = 5;

    /**
     * An event has at most 64 KiB. What an alert's versions add to their content (reference, a hundred offices, the text
     * of a cancellation) fits in the rest, so that what was accepted can always be sent, updated and cancelled.
     */
    static final int MOST_CONTENT_BYTES = 54 * 1024;

    /** What is said of an alert that says more than that. */
    public static final String TOO_LARGE = "An alert says at most 54 KiB, all its fields together";

    private final CatchUpGate gate;
    private final DirectoryCache directories;
    private final Audiences audiences;
    private final Clock clock;

    AlertDrafting(CatchUpGate gate, DirectoryCache directories, Audiences audiences, Clock clock) {
        this.gate = gate;
        this.directories = directories;
        this.audiences = audiences;
        this.clock = clock;
    }

    /**
     * The draft, checked against the rules and the directory.
     *
     * @param office of the officer
     * @param problems what the reading of the body found already
     * @throws ProblemException 400 with all problems; 413 if it says too much; 503 until the directory was read once; 403 for an office that is
     *     not open
     */
    public AlertDraft draft(IssueAlert said, String office, Problems problems) {
        return draft(said, office, Standing.NONE, problems);
    }

    /**
     * The same for the next version of an alert.
     *
     * @param before the version before; asked only where what is said would be refused for a new alert
     */
    public AlertDraft draft(IssueAlert said, String office, Standing before, Problems problems) {
        Checked checked = check(said, office, before, problems);
        problems.throwIfAny();
        if (isTooLarge(checked.content())) {
            throw ProblemException.tooLarge(TOO_LARGE);
        }
        AudienceRequest audience = said.audience();
        return new AlertDraft(
                Objects.requireNonNull(said.kind()),
                Objects.requireNonNull(said.urgency()),
                Boolean.TRUE.equals(said.material()),
                checked.offices(),
                audience != null && Boolean.TRUE.equals(audience.disclosed()),
                checked.content());
    }

    /** What could be made of it; whole only where no problem was found. */
    public record Checked(AlertContent content, List<String> offices) {}

    /**
     * As {@link #draft}, but what is wrong only goes to {@code problems}: for what is not to be issued yet.
     *
     * @throws ProblemException 503 until the directory was read once; 403 for an office that is not open
     */
    public Checked check(IssueAlert said, String office, Problems problems) {
        return check(said, office, Standing.NONE, problems);
    }

    private Checked check(IssueAlert said, String office, Standing before, Problems problems) {
        if (!gate.isOpen()) {
            throw ProblemException.unavailable(RETRY_SECONDS, "The directory of offices is still being read");
        }
        Directory directory = directories.current();
        Office sender = directory
                .office(office)
                .filter(known -> Directory.isOpen(known, clock.instant()))
                .orElseThrow(() -> ProblemException.forbidden("The directory has no open office " + office));
        AlertContent content = AlertRules.check(said, sender, directory, clock.instant(), problems);
        AudienceRequest audience = said.audience();
        if (audience == null && !problems.coverIt("/audience") && !before.isHistory()) {
            problems.missing("/audience", "Whom it is for");
        }
        List<String> offices = audience == null
                ? List.of()
                : audiences.freeze(
                        audience, sender, pointOf(content.event()), nextOf(content), directory, before, problems);
        return new Checked(content, offices);
    }

    /** Whether it says more than an event has room for. */
    public static boolean isTooLarge(AlertContent content) {
        return Documents.bytes(content).length > MOST_CONTENT_BYTES;
    }

    /** What only the next version of an alert may say. */
    public static void checkIsNew(IssueAlert said, Problems problems) {
        if (Boolean.TRUE.equals(said.material())) {
            problems.add("/material", "NOT_APPLICABLE", "Only the next version of an alert can be a material change");
        }
    }

    private static @Nullable String pointOf(@Nullable Occurrence event) {
        return event == null ? null : event.crossingPoint();
    }

    private static @Nullable String nextOf(AlertContent content) {
        Watch watch = content.watch();
        if (watch != null) {
            return watch.nextCrossing();
        }
        return content.route() == null || content.route().nextCrossing() == null
                ? null
                : content.route().nextCrossing().point();
    }
}
