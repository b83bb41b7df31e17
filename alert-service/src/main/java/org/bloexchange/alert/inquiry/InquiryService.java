package org.bloexchange.alert.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.caution.Caution;
import org.bloexchange.alert.caution.CautionCode;
import org.bloexchange.alert.caution.Cautions;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.DirectoryCache;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.identifier.Normalised.Flaw;
import org.bloexchange.alert.issue.AlertId;
import org.bloexchange.alert.issue.IdempotencyKey;
import org.bloexchange.alert.issue.IssuedAnswer;
import org.bloexchange.alert.issue.OnceOnly;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.vocabulary.RequestState;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Takes in requests for information. The exchange puts them to people and answers none itself. */
@ApplicationScoped
public class InquiryService {

    private static final int RETRY_SECONDS = 5;

    private final CatchUpGate gate;
    private final DirectoryCache directories;
    private final Subjects subjects;
    private final AskedOffices offices;
    private final InquiryStore store;
    private final InquiryReader reader;
    private final InquiryEvents events;
    private final Outbox outbox;
    private final OnceOnly once;
    private final ObjectMapper json;
    private final Clock clock;

    InquiryService(
            CatchUpGate gate,
            DirectoryCache directories,
            Subjects subjects,
            AskedOffices offices,
            InquiryStore store,
            InquiryReader reader,
            InquiryEvents events,
            Outbox outbox,
            OnceOnly once,
            ObjectMapper json,
            Clock clock) {
        this.gate = gate;
        this.directories = directories;
        this.subjects = subjects;
        this.offices = offices;
        this.store = store;
        this.reader = reader;
        this.events = events;
        this.outbox = outbox;
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens a request, or gives the first answer again.
     *
     * @throws ProblemException 400 with all problems; 403 for an office that is not open; 503 until the directory was read
     *     once
     */
    IssuedAnswer open(OpenRequest said, Caller caller, @Nullable IdempotencyKey key) {
        return once.answer(key, () -> open(said, caller));
    }

    private IssuedAnswer open(OpenRequest said, Caller caller) {
        if (!gate.isOpen()) {
            throw ProblemException.unavailable(RETRY_SECONDS, "The directory of offices is still being read");
        }
        Directory directory = directories.current();
        if (directory
                .office(caller.office())
                .filter(known -> Directory.isOpen(known, clock.instant()))
                .isEmpty()) {
            throw ProblemException.forbidden("The directory has no open office " + caller.office());
        }
        Problems problems = new Problems();
        Optional<Subject> subject = subjects.find(said, caller, problems);
        List<String> asked = offices.resolve(said, subject, caller.office(), directory, problems);
        problems.throwIfAny();
        Inquiry inquiry = inquiry(said, subject.orElseThrow(), caller);
        List<Asked> rows = asked.stream()
                .map(office -> new Asked(
                        inquiry.requestId(),
                        Party.of(office),
                        RequestState.OPEN,
                        1,
                        inquiry.openedAt().plus(inquiry.urgency().period()),
                        inquiry.openedAt(),
                        null))
                .toList();
        store.open(inquiry, rows, Author.of(caller));
        rows.forEach(row -> outbox.append(events.told(inquiry, row)));
        RequestView view = reader.find(inquiry.requestId(), AlertPolicy.reachOf(caller))
                .orElseThrow()
                .with(doubtful(said));
        return answer(view);
    }

    private Inquiry inquiry(OpenRequest said, Subject subject, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Inquiry(
                AlertId.at(now),
                new Party(caller.office(), caller.country()),
                said.alert(),
                subject.reference(),
                said.match(),
                subject.identifier(),
                Objects.requireNonNull(said.question()),
                said.language(),
                Objects.requireNonNull(said.urgency()),
                now);
    }

    /** Of the identifier only what its own form tells: whether the exchange knows it is nobody's to learn here. */
    private static List<Caution> doubtful(OpenRequest said) {
        List<Caution> found = new ArrayList<>();
        AskedIdentifier identifier = said.identifier();
        if (identifier != null && identifier.type() != null && identifier.value() != null) {
            identifier
                    .type()
                    .normalise(identifier.value(), identifier.country())
                    .ifPresent(normalised -> {
                        if (normalised.flaw() != null) {
                            found.add(caution(normalised.flaw()));
                        }
                    });
        }
        found.addAll(Cautions.ofText("/question", said.question()));
        return found;
    }

    private static Caution caution(Flaw flaw) {
        return switch (flaw) {
            case CHECK_DIGIT ->
                new Caution("/identifier/value", CautionCode.CHECK_DIGIT, "The check digit does not fit");
            case UNKNOWN_FORM ->
                new Caution("/identifier/value", CautionCode.UNKNOWN_FORM, "It has not the form that is usual today");
        };
    }

    private IssuedAnswer answer(RequestView view) {
        UUID id = view.requestId();
        try {
            return new IssuedAnswer(
                    201, "/api/v1/requests/" + id, ETags.of(view.version()), json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an answer", e);
        }
    }
}
