package org.bloexchange.api.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.util.Set;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Caller} of the present request; inject {@code Provider<Caller>}. */
@Dependent
class CallerProducer {

    @Produces
    @Dependent
    Caller caller(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw ProblemException.unauthorized();
        }
        return new Caller(
                required(token, "sub"),
                required(token, "contact"),
                required(token, "office"),
                required(token, "country"),
                text(token, "agency"),
                Set.copyOf(identity.getRoles()),
                text(token, "sid"),
                Instant.ofEpochSecond(token.getIssuedAtTime()),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value.toString();
    }

    private static String required(JsonWebToken token, String claim) {
        String value = text(token, claim);
        if (value == null || value.isBlank()) {
            throw ProblemException.unauthorized();
        }
        return value;
    }
}
