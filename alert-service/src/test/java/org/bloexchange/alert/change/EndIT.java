package org.bloexchange.alert.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How alerts end: closed by their sender, or with their window. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class EndIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk dusti = Desk.officerOf(DUSTI);
    private final Desk sariosiyo = Desk.officerOf(SARIOSIYO);

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldCloseWithALastWordThatItsAudienceSees() {
        String id = oybek.issued(aLookout());

        Response closed = oybek.closes(id, "\"1\"", "{\"text\":\"Found at Osh.\"}");

        closed.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(fotehobod.gets(id).<String>path("state")).isEqualTo("CLOSED");
        assertThat(fotehobod.gets(id).<String>path("closure.text")).isEqualTo("Found at Osh.");
        assertTold("exercise.blo.tj.alerts.v1.uz", id, "blo.alert.closed.v1");
    }

    @Test
    void shouldLeaveAClosedAlertAsItIs() {
        String id = oybek.issued(aSeizure());
        oybek.closes(id, "\"1\"", "{}").then().statusCode(200);

        oybek.closes(id, "\"2\"", "{}").then().statusCode(409);
        oybek.updates(id, "\"2\"", aSeizure()).then().statusCode(409);
        oybek.cancels(id, "\"2\"").then().statusCode(409);
        fotehobod.says(id, "{\"state\":\"ACCEPTED\"}").then().statusCode(409);
        fotehobod.says(id, "{\"state\":\"READ\"}").then().statusCode(200);
        assertThat(oybek.gets(id).<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void shouldLetNobodyElseClose() {
        String id = oybek.issued(aSeizure());

        oybek.closes(id, "\"7\"", "{}").then().statusCode(412);
        fotehobod.closes(id, "\"1\"", "{}").then().statusCode(403);
        Desk.officerOf(SARIOSIYO).closes(id, "\"1\"", "{}").then().statusCode(404);
        oybek.closes(id, "\"1\"", "{\"text\":7}").then().statusCode(400);
    }

    @Test
    void shouldExpireWhenTheWindowIsOverAndStillTakeItsOutcome() {
        String id = dusti.issued(aWindowUntil(Instant.now().plusMillis(300)));

        Exchange.soon().until(() -> "EXPIRED".equals(sariosiyo.gets(id).<String>path("state")));

        assertTold("exercise.blo.uz.alerts.v1.tj", id, "blo.alert.expired.v1");
        sariosiyo.reports(id, "{\"outcome\":\"NOT_SEEN\"}").then().statusCode(200);
        dusti.updates(id, "\"2\"", aWarning()).then().statusCode(409);
        assertThat(dusti.gets(id, "history").<List<Map<String, ?>>>path("versions"))
                .hasSize(2);
    }

    @Test
    void shouldNotExpireWhatIsStillToBeWatchedForOrHasEnded() {
        Instant later = Instant.now().plusSeconds(3600);
        String open = dusti.issued(aWindowUntil(later));
        String closed = dusti.issued(aWindowUntil(Instant.now().plusSeconds(2)));
        dusti.closes(closed, "\"1\"", "{}").then().statusCode(200);
        String over = dusti.issued(aWindowUntil(Instant.now().plusMillis(100)));

        Exchange.soon().until(() -> "EXPIRED".equals(dusti.gets(over).<String>path("state")));

        assertThat(dusti.gets(open).<String>path("state")).isEqualTo("ISSUED");
        assertThat(dusti.gets(closed).<String>path("state")).isEqualTo("CLOSED");
    }

    @Test
    void shouldExpireByTheWindowOfTheNewestVersion() {
        String id = dusti.issued(aWindowUntil(Instant.now().plusSeconds(3600)));
        dusti.updates(id, "\"1\"", aWindowUntil(Instant.now().plusMillis(100)))
                .then()
                .statusCode(200);

        Exchange.soon().until(() -> "EXPIRED".equals(dusti.gets(id).<String>path("state")));

        assertThat(dusti.gets(id).<Integer>path("version")).isEqualTo(3);
    }

    private static Said aWindowUntil(Instant until) {
        return aWarning()
                .with("/watch/from", until.minusSeconds(7200).toString())
                .with("/watch/until", until.toString());
    }

    private static void assertTold(String topic, String id, String type) {
        List<ContractRecord> told = Exchange.records(topic, id, 2);
        assertThat(told.getLast().headers()).containsEntry("ce_type", type);
        assertThat(told)
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
    }
}
