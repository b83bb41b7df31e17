package org.bloexchange.liaison.session;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.liaison.account.Account;
import org.bloexchange.liaison.account.RevocationReason;
import org.bloexchange.liaison.account.Revocations;
import org.bloexchange.liaison.contact.Contact;
import org.bloexchange.messaging.MessagingConfig;

/** The sessions of those who are signed in. */
@ApplicationScoped
class SessionService {

    private final Revocations revocations;
    private final MessagingConfig deployment;
    private final Clock clock;

    SessionService(Revocations revocations, MessagingConfig deployment, Clock clock) {
        this.revocations = revocations;
        this.deployment = deployment;
        this.clock = clock;
    }

    /** The caller as the tables have them now. */
    @Transactional
    MeView me(Caller caller) {
        Account account = Account.findById(UUID.fromString(caller.account()));
        Contact contact = Contact.findById(account.contactId);
        return MeView.of(account, contact, deployment.world().code());
    }

    /** The caller's sessions that still count, the newest first. */
    @Transactional
    List<SessionView> own(Caller caller) {
        return live(UUID.fromString(caller.account())).stream()
                .map(session -> new SessionView(
                        session.id,
                        session.createdAt,
                        session.expiresAt,
                        session.id.toString().equals(caller.sessionId())))
                .toList();
    }

    /**
     * Ends one of the caller's sessions. This service refuses its token at once; the others are told only when the account
     * has no session left, since what they are told ends all tokens of the account.
     */
    @Transactional
    void signOut(UUID id, Caller caller) {
        Account account = Account.findById(UUID.fromString(caller.account()), LockModeType.PESSIMISTIC_WRITE);
        List<Session> live = live(account.id);
        Session session =
                live.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow(ProblemException::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        session.revokedAt = now;
        if (live.size() == 1) {
            revocations.revoke(account, RevocationReason.SIGNED_OUT, now);
        }
    }

    private List<Session> live(UUID account) {
        return Session.list(
                "accountId = ?1 and revokedAt is null and expiresAt > ?2",
                Sort.descending("createdAt").and("id"),
                account,
                clock.instant());
    }
}
