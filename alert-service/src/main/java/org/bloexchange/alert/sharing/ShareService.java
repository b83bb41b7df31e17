package org.bloexchange.alert.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.audience.AudienceResolver;
import org.bloexchange.alert.change.ChangeService;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.DirectoryCache;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.document.Author;
import org.bloexchange.alert.document.Originator;
import org.bloexchange.alert.event.ResponseEvents;
import org.bloexchange.alert.event.ShareTold;
import org.bloexchange.alert.receipt.OwnRecipient;
import org.bloexchange.alert.receipt.Recipient;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.sharing.DecideShare.Decision;
import org.bloexchange.alert.vocabulary.ShareState;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.messaging.outbox.Outbox;

/** Passing alerts on. Only the office that issued an alert widens its audience; a recipient asks it to, whatever the handling code. */
@ApplicationScoped
public class ShareService {

    private static final int RETRY_SECONDS = 5;

    /** More than anybody has to ask of one alert; histories are read whole. */
    private static final int MOST_ASKS = 50;

    private final OwnRecipient own;
    private final ShareStore shares;
    private final ChangeService changes;
    private final CatchUpGate gate;
    private final DirectoryCache directories;
    private final AudienceResolver audiences;
    private final ResponseEvents events;
    private final Outbox outbox;
    private final Clock clock;

    ShareService(
            OwnRecipient own,
            ShareStore shares,
            ChangeService changes,
            CatchUpGate gate,
            DirectoryCache directories,
            AudienceResolver audiences,
            ResponseEvents events,
            Outbox outbox,
            Clock clock) {
        this.own = own;
        this.shares = shares;
        this.changes = changes;
        this.gate = gate;
        this.directories = directories;
        this.audiences = audiences;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Notes offices of an ask that nobody can address, or that need not be asked for. */
    void check(AskToShare said, Caller caller, Problems problems) {
        if (!gate.isOpen()) {
            throw ProblemException.unavailable(RETRY_SECONDS, "The directory of offices is still being read");
        }
        Directory directory = directories.current();
        List<String> offices = said.offices() == null ? List.of() : said.offices();
        for (int i = 0; i < offices.size(); i++) {
            String pointer = "/offices/" + i;
            if (problems.coverIt(pointer)) {
                continue;
            }
            if (offices.get(i).equals(caller.office())) {
                problems.add(pointer, "OWN_OFFICE", "Your own office has it");
            } else {
                audiences.checkOpen(offices.get(i), directory, pointer, problems);
            }
        }
    }

    /**
     * Asks. Whether an office has the alert already makes no difference to any answer.
     *
     * @throws ProblemException 404; 403 for whoever sees the alert without being its recipient; 409 for a former one, or where
     *     the alert has ended or too much was asked; 400 for the office that issued it
     */
    @Transactional
    ShareView ask(UUID alertId, AskToShare said, Caller caller) {
        Recipient asker = own.lock(alertId, caller);
        if (asker.alertState().isFinal()) {
            throw ProblemException.conflict(
                    "alert-" + asker.alertState().name().toLowerCase(Locale.ROOT),
                    "This alert is " + asker.alertState() + " and goes to nobody else");
        }
        List<String> offices = List.copyOf(new LinkedHashSet<>(Objects.requireNonNull(said.offices())));
        Originator sender = shares.senderOf(alertId);
        int issuer = Objects.requireNonNull(said.offices()).indexOf(sender.office());
        if (issuer >= 0) {
            throw ProblemException.badRequest("/offices/" + issuer, "ORIGINATOR", "That office issued the alert");
        }
        if (shares.count(alertId, asker.office()) >= MOST_ASKS) {
            throw ProblemException.conflict(
                    "too-many-asks", "Your office has asked often enough; ask by a remark or telephone");
        }
        ShareView ask = new ShareView(
                UUID.randomUUID(),
                asker.office(),
                offices,
                Objects.requireNonNull(said.reason()),
                ShareState.ASKED,
                now(),
                null,
                null,
                null);
        shares.write(alertId, ask, Author.of(caller));
        outbox.append(events.shared(told(alertId, asker.reference(), sender, ask)));
        return ask;
    }

    /**
     * Decides. Granting writes the next version of the alert, to the offices asked for as well, also where all of them have it: the
     * number of the version tells the asker nothing.
     *
     * @throws ProblemException 404; 403 for whoever did not issue the alert; 412; 409 where it was decided, the alert
     *     has ended, an office closed meanwhile, or going abroad needs somebody else
     */
    @Transactional
    ShareView decide(UUID alertId, UUID id, long basedOn, DecideShare said, Caller caller) {
        AlertVersion present = changes.lock(alertId, caller);
        if (!present.originator().office().equals(caller.office())) {
            throw ProblemException.forbidden("Only the office that issued an alert decides who else gets it");
        }
        ShareView ask = shares.lock(alertId, id).orElseThrow(ProblemException::notFound);
        if (present.version() != basedOn) {
            throw ProblemException.preconditionFailed();
        }
        if (ask.state() != ShareState.ASKED) {
            throw ProblemException.conflict("share-decided", "This was decided: " + ask.state());
        }
        boolean granted = said.decision() == Decision.GRANTED;
        ShareView decided = new ShareView(
                ask.shareId(),
                ask.office(),
                ask.offices(),
                ask.reason(),
                granted ? ShareState.GRANTED : ShareState.REFUSED,
                ask.askedAt(),
                said.reason(),
                granted ? grant(alertId, basedOn, ask, caller) : null,
                now());
        shares.decide(decided, Author.of(caller));
        outbox.append(events.shared(told(alertId, present.reference(), present.originator(), decided)));
        return decided;
    }

    /** The version by which the offices get it, or wait for a release to get it. */
    private int grant(UUID alertId, long basedOn, ShareView ask, Caller caller) {
        Problems problems = new Problems();
        ask.offices().forEach(office -> audiences.checkOpen(office, directories.current(), "/" + office, problems));
        if (!problems.none()) {
            throw ProblemException.conflict(
                    "office-closed", problems.all().getFirst().message());
        }
        return changes.widen(alertId, basedOn, ask.offices(), caller).version();
    }

    private static ShareTold told(UUID alertId, String reference, Originator originator, ShareView share) {
        boolean asks = share.state() == ShareState.ASKED;
        return new ShareTold(
                share.shareId(),
                alertId,
                reference,
                Originator.of(share.office()),
                originator,
                share.offices(),
                share.reason(),
                share.state(),
                share.decisionReason(),
                share.version(),
                asks ? share.askedAt() : Objects.requireNonNull(share.decidedAt()),
                asks ? 1 : 2);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
