package org.bloexchange.alert.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.caution.Cautions;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.vocabulary.RequestState;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.outbox.Outbox;

/** What becomes of a request: people of an office that was asked answer it, or the asking office needs it no more. */
@ApplicationScoped
public class AnswerService {

    private final InquiryStore store;
    private final InquiryReader reader;
    private final Subjects subjects;
    private final InquiryEvents events;
    private final Outbox outbox;
    private final Clock clock;

    AnswerService(
            InquiryStore store,
            InquiryReader reader,
            Subjects subjects,
            InquiryEvents events,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.subjects = subjects;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Answers for the caller's office; saying the same again changes and tells nothing.
     *
     * @param basedOn the version the caller has seen
     * @throws ProblemException 404; 403 for whoever sees the request without being asked; 412; 409 where the present state
     *     does not allow it; 400
     */
    @Transactional
    RequestView answer(UUID id, long basedOn, GiveAnswer said, Caller caller) {
        Reach reach = AlertPolicy.reachOf(caller);
        Inquiry inquiry = store.lock(id, reach).orElseThrow(ProblemException::notFound);
        List<Asked> seen = store.asked(id, reach);
        Asked own = seen.stream()
                .filter(row -> row.party().office().equals(caller.office()))
                .findFirst()
                .orElseThrow(() -> ProblemException.forbidden("Only an office that was asked answers"));
        checkVersion(seen, basedOn);
        RequestState next = Objects.requireNonNull(said.state()).state();
        checkTransition(own.state(), next);
        Problems problems = new Problems();
        if (said.linkedAlerts() != null) {
            subjects.checkLinks(said.linkedAlerts(), reach, inquiry.asking().office(), problems);
        }
        problems.throwIfAny();
        Answer answer = Answer.of(said);
        if (own.state() != next || !answer.equals(own.answer())) {
            Instant now = now();
            Asked changed = own.next(next, answer, now);
            store.write(id, List.of(changed), Author.of(caller), now);
            outbox.append(events.told(inquiry, changed));
        }
        return reader.find(id, reach).orElseThrow().with(Cautions.ofText("/text", said.text()));
    }

    /**
     * Withdraws the request from every office that has not answered or refused it.
     *
     * @throws ProblemException 404; 403 for whoever sees the request without having asked; 412; 409 where all have answered
     */
    @Transactional
    RequestView withdraw(UUID id, long basedOn, Caller caller) {
        Reach reach = AlertPolicy.reachOf(caller);
        Inquiry inquiry = store.lock(id, reach).orElseThrow(ProblemException::notFound);
        if (!inquiry.asking().office().equals(caller.office())) {
            throw ProblemException.forbidden("Only the office that asked withdraws its request");
        }
        List<Asked> seen = store.asked(id, reach);
        checkVersion(seen, basedOn);
        Instant now = now();
        List<Asked> changed = seen.stream()
                .filter(Asked::isOpen)
                .map(row -> row.next(RequestState.WITHDRAWN, null, now))
                .toList();
        if (changed.isEmpty()) {
            throw ProblemException.conflict("request-settled", "No office has this request open any more");
        }
        store.write(id, changed, Author.of(caller), now);
        changed.forEach(row -> outbox.append(events.told(inquiry, row)));
        return reader.find(id, reach).orElseThrow();
    }

    private static void checkVersion(List<Asked> seen, long basedOn) {
        if (RequestView.versionOf(seen) != basedOn) {
            throw ProblemException.preconditionFailed();
        }
    }

    /** An answer can be corrected but not taken back; a refusal can become an answer. */
    private static void checkTransition(RequestState present, RequestState next) {
        switch (present) {
            case OPEN, DELAYED -> {
                // everything can be said
            }
            case ANSWERED -> {
                if (next != RequestState.ANSWERED) {
                    throw ProblemException.conflict(
                            "request-answered",
                            "Your office has answered; what it said can be corrected by another answer");
                }
            }
            case REFUSED -> {
                if (next == RequestState.DELAYED) {
                    throw ProblemException.conflict("request-refused", "Your office has refused; it can still answer");
                }
            }
            case WITHDRAWN -> throw ProblemException.conflict("request-withdrawn", "The request was withdrawn");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
