package org.bloexchange.api.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class TokenMemoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Knows one good token, until a time. */
    private static final class OneGoodToken extends DefaultJWTParser {
        private final Instant expires;
        private final TurnableClock clock;
        private int asked;

        OneGoodToken(Instant expires, TurnableClock clock) {
            this.expires = expires;
            this.clock = clock;
        }

        @Override
        public JsonWebToken parse(String token) throws ParseException {
            asked++;
            if (!token.equals("good") || !clock.instant().isBefore(expires)) {
                throw new ParseException("refused");
            }
            JwtClaims claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(claims);
        }
    }

    private static final class TurnableClock extends Clock {
        private Instant now = START;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void forward(Duration time) {
            now = now.plus(time);
        }
    }

    private final TurnableClock clock = new TurnableClock();
    private final OneGoodToken platform = new OneGoodToken(START.plusSeconds(30), clock);
    private final TokenMemory tokens = new TokenMemory(clock);

    @Test
    void shouldCheckASignatureOnce() throws ParseException {
        JsonWebToken first = tokens.get("good", platform);

        assertThat(tokens.get("good", platform)).isSameAs(first);
        assertThat(platform.asked).isEqualTo(1);
    }

    @Test
    void shouldRefuseAKnownTokenThatHasExpired() throws ParseException {
        tokens.get("good", platform);

        clock.forward(Duration.ofSeconds(30));

        assertThatThrownBy(() -> tokens.get("good", platform)).isInstanceOf(ParseException.class);
    }

    @Test
    void shouldNeverRememberABadToken() {
        assertThatThrownBy(() -> tokens.get("bad", platform)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.get("bad", platform)).isInstanceOf(ParseException.class);
        assertThat(platform.asked).isEqualTo(2);
    }
}
