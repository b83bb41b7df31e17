package org.bloexchange.liaison.session;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.bloexchange.liaison.account.Account;
import org.bloexchange.liaison.contact.Contact;
import org.bloexchange.messaging.MessagingConfig;

/** Signs tokens with ES256. */
@ApplicationScoped
class TokenIssuer {

    private final SigningKeys keys;
    private final SessionConfig config;
    private final MessagingConfig deployment;

    TokenIssuer(SigningKeys keys, SessionConfig config, MessagingConfig deployment) {
        this.keys = keys;
        this.config = config;
        this.deployment = deployment;
    }

    /** A token for the session, saying who signed in and for which office they act. */
    String issue(Session session, Account account, Contact contact, Instant issuedAt) {
        SigningKey key = keys.newest();
        JwtClaimsBuilder claims = Jwt.issuer(config.issuer())
                .audience(config.audience())
                .subject(account.id.toString())
                .issuedAt(issuedAt)
                .expiresAt(session.expiresAt)
                .claim("sid", session.id.toString())
                .claim("contact", contact.id.toString())
                .claim("office", account.office)
                .claim("country", account.country)
                .claim("roles", Set.copyOf(account.roles))
                .claim("world", deployment.world().code());
        if (contact.agency != null) {
            claims.claim("agency", contact.agency);
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(key.kid).sign(key.toPrivateKey());
    }
}
