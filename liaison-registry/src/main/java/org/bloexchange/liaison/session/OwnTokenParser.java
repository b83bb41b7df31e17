package org.bloexchange.liaison.session;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Checks tokens with the keys in the database, as this service need not ask itself for them over the network. */
@Alternative
@Priority(1)
@ApplicationScoped
class OwnTokenParser extends JWTCallerPrincipalFactory {

    private final SigningKeys keys;
    private final DefaultJWTCallerPrincipalFactory checks = new DefaultJWTCallerPrincipalFactory();

    OwnTokenParser(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        String kid = kidOf(token);
        SigningKey key = kid == null ? null : keys.accepted(kid).orElse(null);
        if (key == null) {
            throw new ParseException("No key of ours signed it");
        }
        JWTAuthContextInfo withKey = new JWTAuthContextInfo(settings);
        withKey.setPublicVerificationKey(key.toPublicKey());
        return checks.parse(token, withKey);
    }

    private static @Nullable String kidOf(String token) throws ParseException {
        try {
            return JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
        } catch (JoseException e) {
            throw new ParseException("Not a token", e);
        }
    }
}
