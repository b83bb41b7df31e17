package org.bloexchange.alert.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.OYBEK;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class RevocationIT {

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldRefuseTokensFromBeforeARevocationAndTakeLaterOnes() {
        UUID account = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Desk before = issuedAt(account, now.minusSeconds(1));
        Desk after = issuedAt(account, now.plusSeconds(1));
        assertThat(list(before)).isEqualTo(200);

        revoke(account, now, 2);

        Exchange.soon().until(() -> list(before) == 401);
        assertThat(list(after)).isEqualTo(200);
        assertThat(list(issuedAt(UUID.randomUUID(), now.minusSeconds(1)))).isEqualTo(200);
        revoke(account, now.minus(Duration.ofHours(1)), 1);
        UUID other = UUID.randomUUID();
        revoke(other, now, 1);
        Exchange.soon().until(() -> list(issuedAt(other, now)) == 401);
        assertThat(list(before)).isEqualTo(401);
    }

    private static void revoke(UUID account, Instant at, long version) {
        String id = account.toString();
        Bus.send(
                "exercise.blo.uz.revocations.v1.uz",
                id,
                Bus.headers("blo.account.revoked.v1", "/countries/UZ", id, version),
                "{\"accountId\":\"%s\",\"country\":\"UZ\",\"revokedAt\":\"%s\",\"reason\":\"DISABLED\",\"version\":%d}"
                        .formatted(id, at, version));
    }

    private static int list(Desk desk) {
        return desk.request().get("/api/v1/alerts?limit=1").statusCode();
    }

    private static Desk issuedAt(UUID account, Instant time) {
        return Desk.withToken(TestTokens.sign(
                TestTokens.claims(OYBEK, account, account, Roles.OFFICER).issuedAt(time)));
    }
}
