package org.bloexchange.liaison.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.liaison.account.Account;
import org.bloexchange.liaison.account.AccountRevocation;
import org.bloexchange.liaison.account.Credentials;
import org.bloexchange.liaison.account.Credentials.Checked;
import org.bloexchange.liaison.account.PasswordHashing;
import org.bloexchange.liaison.contact.Contact;
import org.bloexchange.messaging.MessagingConfig;

/** Signs in: checks the credentials and opens a session. */
@ApplicationScoped
class SignInService {

    private final Credentials credentials;
    private final PasswordHashing passwords;
    private final TokenIssuer tokens;
    private final SessionConfig config;
    private final MessagingConfig deployment;
    private final Clock clock;

    SignInService(
            Credentials credentials,
            PasswordHashing passwords,
            TokenIssuer tokens,
            SessionConfig config,
            MessagingConfig deployment,
            Clock clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.tokens = tokens;
        this.config = config;
        this.deployment = deployment;
        this.clock = clock;
    }

    /** Opens a session; 401 if user name and password do not belong together, 429 if the name failed too often. */
    SignedIn signIn(SignIn request) {
        // a refusal is thrown after the commit, for the failure must be counted
        Supplier<SignedIn> answer =
                passwords.whenFree(() -> QuarkusTransaction.requiringNew().call(() -> check(request)));
        return answer.get();
    }

    private Supplier<SignedIn> check(SignIn request) {
        Instant now = clock.instant();
        return switch (credentials.check(request.username(), request.password(), now)) {
            case Checked.Right right -> {
                SignedIn signedIn = open(right.account(), now);
                yield () -> signedIn;
            }
            case Checked.Wrong wrong ->
                () -> {
                    throw ProblemException.unauthorized("User name and password do not belong together");
                };
            case Checked.Locked locked ->
                () -> {
                    throw ProblemException.tooManyRequests(
                            (int) Duration.between(now, locked.until()).toSeconds() + 1);
                };
        };
    }

    private SignedIn open(Account account, Instant now) {
        Contact contact = Contact.findById(account.contactId);
        Instant issuedAt = afterRevocation(account, now.truncatedTo(ChronoUnit.SECONDS));
        Session.delete("accountId = ?1 and expiresAt < ?2", account.id, now);
        Session session = new Session();
        session.id = UUID.randomUUID();
        session.accountId = account.id;
        session.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
        session.expiresAt = issuedAt.plus(config.tokenLife());
        session.persist();
        return new SignedIn(
                tokens.issue(session, account, contact, issuedAt),
                session.expiresAt,
                session.id,
                MeView.of(account, contact, deployment.world().code()));
    }

    // tokens know whole seconds only: one issued in the second of a revocation would be taken for an older one
    private static Instant afterRevocation(Account account, Instant second) {
        return AccountRevocation.<AccountRevocation>findByIdOptional(account.id)
                .map(revocation -> revocation.revokedAt)
                .filter(revokedAt -> !revokedAt.isBefore(second))
                .map(revokedAt -> revokedAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1))
                .orElse(second);
    }
}
