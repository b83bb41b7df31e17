package org.bloexchange.alert.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.issue.IssueAlert;
import org.bloexchange.alert.issue.IssueService;
import org.bloexchange.alert.issue.IssuedAnswer;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The drafts of the caller's office; those of another are answered like what does not exist. */
@ApplicationScoped
public class DraftService {

    private final DraftStore drafts;
    private final DraftCheck check;
    private final IssueService issues;
    private final Clock clock;

    DraftService(DraftStore drafts, DraftCheck check, IssueService issues, Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.issues = issues;
        this.clock = clock;
    }

    /** Keeps a new draft. */
    DraftView save(IssueAlert said, Caller caller) {
        Author author = author(caller);
        Draft draft = new Draft(UUID.randomUUID(), caller.office(), 1, said, now(), author.function());
        DraftView view = check.view(draft);
        drafts.insert(draft, author);
        return view;
    }

    /**
     * Keeps it as it is said now.
     *
     * @throws ProblemException 404, 412
     */
    DraftView save(UUID id, long basedOn, IssueAlert said, Caller caller) {
        Author author = author(caller);
        int next = (int) Math.min(basedOn + 1, Integer.MAX_VALUE);
        Draft draft = new Draft(id, caller.office(), next, said, now(), author.function());
        DraftView view = check.view(draft);
        if (!drafts.update(draft, author)) {
            throw missed(id, caller);
        }
        return view;
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404
     */
    DraftView get(UUID id, Caller caller) {
        return check.view(drafts.find(id, caller.office()).orElseThrow(ProblemException::notFound));
    }

    /** Those saved last first, at most that many. */
    List<DraftView> list(Caller caller, DraftStore.@Nullable After after, int limit) {
        return drafts.newest(caller.office(), after, limit).stream()
                .map(check::view)
                .toList();
    }

    /**
     * Throws it away.
     *
     * @throws ProblemException 404, 412
     */
    void delete(UUID id, long basedOn, Caller caller) {
        if (!drafts.delete(id, caller.office(), basedOn)) {
            throw missed(id, caller);
        }
    }

    /**
     * Makes an alert of it; the draft is gone with the same commit. Whoever asks again, or at the same moment, gets the
     * same answer.
     *
     * @throws ProblemException 404, 412, and all that a new alert may be refused for
     */
    IssuedAnswer issue(UUID id, long basedOn, Caller caller) {
        Optional<Draft> draft = drafts.find(id, caller.office());
        if (draft.isEmpty()) {
            return issues.issuedFrom(id, caller).orElseThrow(ProblemException::notFound);
        }
        if (draft.get().version() != basedOn) {
            throw ProblemException.preconditionFailed();
        }
        IssueAlert said = draft.get().said();
        return issues.issueDraft(
                        said, check.problemsOf(said), caller, id, DraftStore.taking(id, caller.office(), basedOn))
                .orElseThrow(() -> missed(id, caller));
    }

    /** Nothing was written: the draft is another by now, or there is none. */
    private ProblemException missed(UUID id, Caller caller) {
        return drafts.find(id, caller.office()).isPresent()
                ? ProblemException.preconditionFailed()
                : ProblemException.notFound();
    }

    private static Author author(Caller caller) {
        return new Author(
                caller.account(), caller.office(), caller.has(Roles.SUPERVISOR) ? Roles.SUPERVISOR : Roles.OFFICER);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
