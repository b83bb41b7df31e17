package org.bloexchange.api.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Locale;
import org.bloexchange.messaging.MessagingConfig;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a good signature does not say: that the token is of this world, of a country served here whose office it names,
 * and was not revoked. Anything else is answered 401.
 */
@ApplicationScoped
public class TokenCheck implements SecurityIdentityAugmentor {

    private final MessagingConfig config;
    private final Instance<RevokedAccounts> revoked;

    TokenCheck(MessagingConfig config, Instance<RevokedAccounts> revoked) {
        this.config = config;
        this.revoked = revoked;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return identity.getPrincipal() instanceof JsonWebToken token && isGood(token)
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().failure(new AuthenticationFailedException("The token is not of this exchange"));
    }

    private boolean isGood(JsonWebToken token) {
        String country = CallerProducer.text(token, "country");
        String office = CallerProducer.text(token, "office");
        String account = token.getSubject();
        return config.world().code().equals(CallerProducer.text(token, "world"))
                && country != null
                && config.countries().contains(country.toLowerCase(Locale.ROOT))
                && office != null
                && office.startsWith(country + "-")
                && account != null
                && !isRevoked(account, CallerProducer.text(token, "sid"), token.getIssuedAtTime());
    }

    private boolean isRevoked(String account, @Nullable String session, long issuedAt) {
        return revoked.stream().anyMatch(list -> list.isRevoked(account, session, Instant.ofEpochSecond(issuedAt)));
    }
}
