package org.bloexchange.alert.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bloexchange.alert.caution.Caution;
import org.bloexchange.alert.caution.Cautions;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.event.AlertEvents;
import org.bloexchange.alert.matching.Duplicates;
import org.bloexchange.alert.matching.MatchSignal;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.AlertProjection;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.releaserule.Going;
import org.bloexchange.alert.releaserule.ReleaseGate;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.outbox.OutboxRecord;
import org.bloexchange.messaging.outbox.OutboxSignal;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a new alert. What is answered 201 is stored with the rows that tell the countries of it; a retry with the same
 * key gets the first answer again and makes nothing.
 */
@ApplicationScoped
public class IssueService {

    /** 23^5 references per office: so many draws in a row never collide. */
    private static final int DRAWS = 10;

    private final AlertDrafting drafting;
    private final ReleaseGate gate;
    private final AlertEvents events;
    private final AlertInsert insert;
    private final IssuedAnswers answers;
    private final Duplicates duplicates;
    private final OutboxSignal relay;
    private final MatchSignal matcher;
    private final MessagingConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    IssueService(
            AlertDrafting drafting,
            ReleaseGate gate,
            AlertEvents events,
            AlertInsert insert,
            IssuedAnswers answers,
            Duplicates duplicates,
            OutboxSignal relay,
            MatchSignal matcher,
            MessagingConfig config,
            ObjectMapper json,
            Clock clock) {
        this.drafting = drafting;
        this.gate = gate;
        this.events = events;
        this.insert = insert;
        this.answers = answers;
        this.duplicates = duplicates;
        this.relay = relay;
        this.matcher = matcher;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Issues an alert.
     *
     * @param problems what the reading of the body found already
     * @throws ProblemException 400, 403, 409, 413 or 503; nothing is stored then
     */
    IssuedAnswer issue(IssueAlert said, Problems problems, Caller caller, @Nullable IdempotencyKey key) {
        return issue(said, problems, caller, key, null).orElseThrow();
    }

    /**
     * Issues a draft. The alert is there and the draft gone, or neither.
     *
     * @param taking a statement that takes the draft away and returns a row if it did
     * @return empty if somebody else took it away and issued nothing
     * @throws ProblemException as {@link #issue}
     */
    public Optional<IssuedAnswer> issueDraft(
            IssueAlert said, Problems problems, Caller caller, UUID draft, Sql taking) {
        return issue(said, problems, caller, IdempotencyKey.ofDraft(draft, caller.office()), taking);
    }

    /** What was answered when the draft was issued; for 30 days. */
    public Optional<IssuedAnswer> issuedFrom(UUID draft, Caller caller) {
        return answers.find(IdempotencyKey.ofDraft(draft, caller.office()));
    }

    private Optional<IssuedAnswer> issue(
            IssueAlert said, Problems problems, Caller caller, @Nullable IdempotencyKey key, @Nullable Sql taking) {
        AlertDraft draft;
        try {
            draft = drafting.draft(said, caller.office(), problems);
        } catch (ProblemException refusal) {
            // what was issued once stays issued, whatever the directory says by now
            return Optional.of(Optional.ofNullable(key).flatMap(answers::find).orElseThrow(() -> refusal));
        }
        for (int draw = 0; draw < DRAWS; draw++) {
            AlertVersion alert = firstVersion(draft, caller.office());
            IssuedAnswer answer = answer(alert, caller);
            List<OutboxRecord> records = events.published(alert);
            switch (insert.write(alert, Author.of(caller), key, answer, records, taking)) {
                case WRITTEN -> {
                    relay.wake();
                    matcher.wake();
                    return Optional.of(answer);
                }
                case KEY_TAKEN -> {
                    return Optional.ofNullable(key).flatMap(answers::find);
                }
                case REFERENCE_TAKEN -> {
                    // draw again
                }
            }
        }
        throw new IllegalStateException("No free reference found");
    }

    private AlertVersion firstVersion(AlertDraft draft, String office) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Originator originator = Originator.of(office);
        Going going = gate.first(originator, draft.saying(), now);
        return new AlertVersion(
                AlertId.at(now),
                Reference.draw(config.world(), office, ThreadLocalRandom.current()),
                1,
                draft.kind(),
                going.state(),
                draft.urgency(),
                false,
                originator,
                now,
                now,
                going.audience(),
                draft.disclosed(),
                draft.content(),
                null,
                null,
                going.release());
    }

    private IssuedAnswer answer(AlertVersion alert, Caller caller) {
        Reach reach = AlertPolicy.reachOf(caller);
        List<Caution> cautions = new ArrayList<>(Cautions.of(alert.content(), alert.issuedAt()));
        duplicates
                .of(alert, reach)
                .forEach(other -> cautions.add(Caution.duplicateOf(other.alertId(), other.reference())));
        AlertView view = AlertView.of(AlertProjection.project(alert, reach), List.of(), null)
                .with(cautions);
        try {
            return new IssuedAnswer(
                    201, "/api/v1/alerts/" + alert.alertId(), ETags.of(alert.version()), json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an answer", e);
        }
    }
}
