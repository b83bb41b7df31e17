package org.bloexchange.alert.remark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bloexchange.alert.caution.Cautions;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Remark;
import org.bloexchange.alert.event.ResponseEvents;
import org.bloexchange.alert.issue.AlertId;
import org.bloexchange.alert.issue.IdempotencyKey;
import org.bloexchange.alert.issue.IssuedAnswer;
import org.bloexchange.alert.issue.OnceOnly;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.RemarkView;
import org.bloexchange.alert.receipt.OwnRecipient;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Takes in remarks: of the originator to recipients, of a recipient to the originator. */
@ApplicationScoped
public class RemarkService {

    private final RemarkStore remarks;
    private final OwnRecipient own;
    private final ResponseEvents events;
    private final Outbox outbox;
    private final OnceOnly once;
    private final ObjectMapper json;
    private final Clock clock;

    RemarkService(
            RemarkStore remarks,
            OwnRecipient own,
            ResponseEvents events,
            Outbox outbox,
            OnceOnly once,
            ObjectMapper json,
            Clock clock) {
        this.remarks = remarks;
        this.own = own;
        this.events = events;
        this.outbox = outbox;
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes a remark, or gives the first answer again.
     *
     * @throws ProblemException 404 for an alert the caller may not see; 403 for one it sees as neither its originator nor
     *     its recipient; 409 for an office that is no longer addressed, and where nobody is; 400
     */
    IssuedAnswer make(UUID alertId, MakeRemark said, Caller caller, @Nullable IdempotencyKey key) {
        return once.answer(key, () -> make(alertId, said, caller));
    }

    private IssuedAnswer make(UUID alertId, MakeRemark said, Caller caller) {
        Reach reach = AlertPolicy.reachOf(caller);
        RemarkStore.Subject alert = remarks.lock(alertId, reach).orElseThrow(ProblemException::notFound);
        List<String> addressees = alert.originator().equals(caller.office())
                ? recipients(alertId, said.to())
                : originator(alertId, alert, said, caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Remark remark = new Remark(
                alertId,
                AlertId.at(now),
                alert.reference(),
                caller.office(),
                caller.country(),
                addressees,
                said.phrase(),
                said.text(),
                said.language(),
                now);
        remarks.write(remark, Author.of(caller));
        outbox.append(events.made(remark));
        return answer(RemarkView.of(remark, reach, Cautions.ofText("/text", said.text())));
    }

    private List<String> recipients(UUID alertId, @Nullable List<String> named) {
        List<String> present = remarks.recipients(alertId);
        if (named == null) {
            if (present.isEmpty()) {
                throw ProblemException.conflict("no-recipient", "The alert is addressed to nobody now");
            }
            return present;
        }
        Problems problems = new Problems();
        Set<String> addressees = new LinkedHashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!present.contains(named.get(i))) {
                problems.add("/to/" + i, "NO_RECIPIENT", "The alert is not addressed to " + named.get(i) + " now");
            }
            addressees.add(named.get(i));
        }
        problems.throwIfAny();
        return List.copyOf(addressees);
    }

    private List<String> originator(UUID alertId, RemarkStore.Subject alert, MakeRemark said, Caller caller) {
        own.lock(alertId, caller);
        if (said.to() != null) {
            throw ProblemException.badRequest(
                    "/to", "NOT_APPLICABLE", "A recipient's remark goes to the office that sent the alert");
        }
        return List.of(alert.originator());
    }

    private IssuedAnswer answer(RemarkView view) {
        try {
            return new IssuedAnswer(
                    201,
                    "/api/v1/alerts/" + view.alertId() + "/remarks/" + view.remarkId(),
                    ETags.of(1),
                    json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an answer", e);
        }
    }
}
