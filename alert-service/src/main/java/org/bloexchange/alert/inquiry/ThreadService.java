package org.bloexchange.alert.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.caution.Cautions;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.inquiry.RequestView.MessageView;
import org.bloexchange.alert.issue.AlertId;
import org.bloexchange.alert.issue.IdempotencyKey;
import org.bloexchange.alert.issue.IssuedAnswer;
import org.bloexchange.alert.issue.OnceOnly;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** The thread of a request: the asking office and each office asked, beside question and answer. */
@ApplicationScoped
public class ThreadService {

    private final InquiryStore store;
    private final InquiryEvents events;
    private final Outbox outbox;
    private final OnceOnly once;
    private final ObjectMapper json;
    private final Clock clock;

    ThreadService(
            InquiryStore store, InquiryEvents events, Outbox outbox, OnceOnly once, ObjectMapper json, Clock clock) {
        this.store = store;
        this.events = events;
        this.outbox = outbox;
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds a message, or gives the first answer again. A thread goes on after the answer, and after a withdrawal.
     *
     * @throws ProblemException 404; 403 for whoever sees the request and is neither office; 400
     */
    IssuedAnswer send(UUID id, SendMessage said, Caller caller, @Nullable IdempotencyKey key) {
        return once.answer(key, () -> send(id, said, caller));
    }

    private IssuedAnswer send(UUID id, SendMessage said, Caller caller) {
        Reach reach = AlertPolicy.reachOf(caller);
        Inquiry inquiry = store.lock(id, reach).orElseThrow(ProblemException::notFound);
        List<String> asked =
                store.asked(id, reach).stream().map(row -> row.party().office()).toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Message message = new Message(
                id,
                AlertId.at(now),
                new Party(caller.office(), caller.country()),
                addressees(inquiry, asked, said, caller),
                Objects.requireNonNull(said.text()),
                said.language(),
                now);
        store.write(message, Author.of(caller));
        outbox.append(events.messaged(message));
        return answer(id, MessageView.of(message, reach, Cautions.ofText("/text", said.text())));
    }

    private static List<String> addressees(Inquiry inquiry, List<String> asked, SendMessage said, Caller caller) {
        if (inquiry.asking().office().equals(caller.office())) {
            return said.to() == null ? asked : named(said.to(), asked);
        }
        if (!asked.contains(caller.office())) {
            throw ProblemException.forbidden("The thread is between the office that asked and those it asked");
        }
        if (said.to() != null) {
            throw ProblemException.badRequest(
                    "/to", "NOT_APPLICABLE", "The message of an office that was asked goes to the office that asked");
        }
        return List.of(inquiry.asking().office());
    }

    private static List<String> named(List<String> offices, List<String> asked) {
        Problems problems = new Problems();
        Set<String> addressees = new LinkedHashSet<>();
        for (int i = 0; i < offices.size(); i++) {
            if (!asked.contains(offices.get(i))) {
                problems.add("/to/" + i, "NOT_ASKED", offices.get(i) + " was not asked");
            }
            addressees.add(offices.get(i));
        }
        problems.throwIfAny();
        return List.copyOf(addressees);
    }

    private IssuedAnswer answer(UUID id, MessageView view) {
        try {
            return new IssuedAnswer(
                    201, "/api/v1/requests/" + id + "/messages", ETags.of(1), json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an answer", e);
        }
    }
}
