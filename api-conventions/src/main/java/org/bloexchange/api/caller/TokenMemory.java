package org.bloexchange.api.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute that a token's signature, issuer and audience were good: checking an ES256 signature costs as much
 * as a third of taking in an alert, and a desk sends the same token for ten minutes. Only good tokens are remembered, in
 * memory; expiry is looked at here and world, country and revocation by {@link TokenCheck}, at every use. A signing key
 * that its issuer withdraws is therefore trusted for at most that minute more.
 */
final class TokenMemory {

    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<String, JsonWebToken> good =
            Caffeine.newBuilder().expireAfterWrite(TRUSTED).maximumSize(MOST).build();

    TokenMemory(Clock clock) {
        this.clock = clock;
    }

    /**
     * The token's claims.
     *
     * @param parser checks a token that is not known
     * @throws ParseException if it is not good, or no longer
     */
    JsonWebToken get(String token, JWTParser parser) throws ParseException {
        JsonWebToken known = good.getIfPresent(token);
        if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        JsonWebToken checked = parser.parse(token);
        good.put(token, checked);
        return checked;
    }
}
