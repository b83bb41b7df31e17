package org.bloexchange.liaison.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.liaison.listing.Said;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a good token whose session was ended or whose account was disabled. This service asks its tables; the others
 * hear of it by the revocations stream.
 */
@ApplicationScoped
class LiveSessionCheck implements SecurityIdentityAugmentor {

    private final EntityManager database;

    LiveSessionCheck(EntityManager database) {
        this.database = database;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return context.runBlocking(() -> {
                if (!isLive(token)) {
                    throw new AuthenticationFailedException("The session has ended");
                }
                return identity;
            });
        }
        return Uni.createFrom().item(identity);
    }

    private boolean isLive(JsonWebToken token) {
        Optional<UUID> session = idIn(token, "sid");
        Optional<UUID> account = idIn(token, "sub");
        return session.isPresent()
                && account.isPresent()
                && QuarkusTransaction.joiningExisting().call(() -> count(session.get(), account.get()) == 1);
    }

    private long count(UUID session, UUID account) {
        return database.createQuery(
                        "select count(s) from Session s, Account a where s.id = :session and s.revokedAt is null"
                                + " and a.id = s.accountId and a.id = :account and a.disabledAt is null",
                        Long.class)
                .setParameter("session", session)
                .setParameter("account", account)
                .getSingleResult();
    }

    private static Optional<UUID> idIn(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? Optional.empty() : Said.id(value.toString());
    }
}
