package org.bloexchange.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.UUID;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.Test;

/** The service before it was told of a single office. */
@QuarkusTest
@TestProfile(GateIT.NewService.class)
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class GateIT {

    /** Another profile is another start, with an empty database and broker. */
    public static class NewService implements QuarkusTestProfile {}

    @Test
    void shouldAskToComeAgainUntilTheDirectoryWasRead() {
        assertThat(Exchange.isStarted()).isFalse();

        Response issued = Desk.officerOf(OYBEK).issues(aSeizure());
        Response updated = Desk.officerOf(OYBEK).updates(UUID.randomUUID().toString(), "\"1\"", aSeizure());

        for (Response answer : new Response[] {issued, updated}) {
            answer.then().statusCode(503).contentType("application/problem+json");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
        Desk.officerOf(OYBEK).request().get("/api/v1/alerts").then().statusCode(200);
    }
}
