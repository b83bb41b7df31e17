package org.bloexchange.alert.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.bloexchange.alert.caution.Caution;
import org.bloexchange.alert.caution.Cautions;
import org.bloexchange.alert.issue.AlertDrafting;
import org.bloexchange.alert.issue.IssueAlert;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.alert.vocabulary.AlertState;
import org.bloexchange.api.problem.FieldError;
import org.bloexchange.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a draft: what keeps it from being saved, and what would keep it from being issued. */
@ApplicationScoped
class DraftCheck {

    private final RequestReader requests;
    private final AlertDrafting drafting;
    private final Clock clock;

    DraftCheck(RequestReader requests, AlertDrafting drafting, Clock clock) {
        this.requests = requests;
        this.drafting = drafting;
        this.clock = clock;
    }

    /**
     * What a body says, if it can be kept. What is not there yet is no problem; what could never be issued as it stands is.
     *
     * @throws ProblemException 400 with every unknown field, wrong form and text that is too long
     */
    IssueAlert read(byte @Nullable [] body) {
        Problems found = new Problems();
        IssueAlert said = requests.read(body, IssueAlert.class, found);
        Problems kept = new Problems();
        found.all().stream()
                .filter(problem -> !isNotThereYet(problem))
                .forEach(problem -> kept.add(problem.pointer(), problem.code(), problem.message()));
        kept.throwIfAny();
        return said;
    }

    /** A field may come later; a null among the elements of a list is no element that may come later. */
    private static boolean isNotThereYet(FieldError problem) {
        return problem.code().equals("REQUIRED") && !problem.pointer().matches(".*/[0-9]+");
    }

    /** What issuing it would be refused for, whatever the reading of a stored draft cannot find any more. */
    Problems problemsOf(IssueAlert said) {
        Problems problems = new Problems();
        requests.check(said, problems);
        AlertDrafting.checkIsNew(said, problems);
        return problems;
    }

    /**
     * The draft with what is doubtful in it and what issuing it would be refused for.
     *
     * @throws ProblemException 503 until the directory was read once
     */
    DraftView view(Draft draft) {
        Problems problems = problemsOf(draft.said());
        List<Caution> warnings = List.of();
        try {
            AlertDrafting.Checked checked = drafting.check(draft.said(), draft.office(), problems);
            warnings = Cautions.of(checked.content(), clock.instant());
            if (AlertDrafting.isTooLarge(checked.content())) {
                problems.add("", "TOO_LARGE", AlertDrafting.TOO_LARGE);
            }
        } catch (ProblemException refused) {
            if (refused.problem().status() != Response.Status.FORBIDDEN.getStatusCode()) {
                throw refused;
            }
            problems.add("", "CLOSED_OFFICE", "The directory has no open office " + draft.office());
        }
        return new DraftView(
                draft.id(),
                draft.version(),
                AlertState.DRAFT,
                draft.savedAt(),
                new DraftView.By(draft.office(), draft.function()),
                draft.said(),
                warnings,
                problems.all());
    }
}
