package org.bloexchange.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.AYRITOM;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class BadInputIT {

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kind",
                "/urgency",
                "/audience",
                "/audience/offices",
                "/event/occurredAt",
                "/event/direction",
                "/goods",
                "/goods/0/quantity",
                "/goods/0/quantity/amount",
                "/goods/0/quantity/unit"
            })
    void shouldPointAtAMandatoryFieldOfASeizureThatIsMissing(String pointer) {
        assertPointers(Desk.officerOf(OYBEK).issues(aSeizure().without(pointer)), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/watch/subject", "/watch/from", "/watch/until", "/watch/nextCrossing"})
    void shouldPointAtAMandatoryFieldOfAWarningThatIsMissing(String pointer) {
        assertPointers(Desk.officerOf(DUSTI).issues(aWarning().without(pointer)), pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kind",
                "/urgency",
                "/audience",
                "/event",
                "/event/occurredAt",
                "/event/direction",
                "/event/crossingPoint",
                "/goods/0/substance",
                "/goods/0/quantity",
                "/goods/0/quantity/amount",
                "/handling",
                "/evaluation",
                "/nonsense"
            })
    void shouldPointAtAFieldThatIsWrong(String pointer) {
        assertPointers(Desk.officerOf(OYBEK).issues(aSeizure().with(pointer, true)), pointer);
    }

    @Test
    void shouldPointAtAPaperThatDoesNotSayWhatItIs() {
        assertPointers(
                Desk.officerOf(OYBEK)
                        .issues(aLookout()
                                .withJson(
                                        "/conveyances", "[{\"kind\":\"TRUCK\",\"papers\":[{\"number\":\"7\"},null]}]")),
                "/conveyances/0/papers/0/type",
                "/conveyances/0/papers/1",
                "/conveyances");
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        Said said = aSeizure()
                .with("/urgency", "SOON")
                .without("/event/direction")
                .with("/goods/0/quantity/unit", " ")
                .with("/audience/offices/0", "KZ-NOWHERE")
                .with("/colour", "red");

        assertPointers(
                Desk.officerOf(OYBEK).issues(said),
                "/urgency",
                "/event/direction",
                "/goods/0/quantity/unit",
                "/audience/offices/0",
                "/colour");
    }

    @Test
    void shouldRefuseTheCounterpartThatTakesNoPartWithAnOffer() {
        Response answer = Desk.officerOf(AYRITOM).issues(aSeizure());

        assertPointers(answer, "/audience/offices/0");
        assertThat(answer.<String>path("errors[0].message"))
                .contains("takes no part in the exchange")
                .contains("UZ-NATIONAL");
    }

    @Test
    void shouldRefuseAMaterialNewAlert() {
        assertPointers(Desk.officerOf(OYBEK).issues(aSeizure().with("/material", true)), "/material");
    }

    private static void assertPointers(Response answer, String... pointers) {
        answer.then().statusCode(400).contentType("application/problem+json");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder(pointers);
    }

    @Test
    void shouldRefuseWhoIsNotSignedIn() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(aSeizure().bytes())
                .post("/api/v1/alerts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        Desk.withToken("nonsense").gets(UUID.randomUUID().toString()).then().statusCode(401);
        Desk.withToken(TestTokens.sign(TestTokens.claims(OYBEK, UUID.randomUUID(), UUID.randomUUID(), Roles.OFFICER)
                        .claim("world", "actual")))
                .gets(UUID.randomUUID().toString())
                .then()
                .statusCode(401);
        Desk.withToken(TestTokens.sign(TestTokens.claims(OYBEK, UUID.randomUUID(), UUID.randomUUID(), Roles.OFFICER)
                        .expiresAt(Instant.now().minus(Duration.ofMinutes(5)))))
                .gets(UUID.randomUUID().toString())
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ADMIN, Roles.AUDITOR, Roles.COORDINATOR, Roles.SYSTEM, Roles.TRAINER})
    void shouldRefuseRolesThatDoNotIssue(String role) {
        Desk.of(OYBEK, role).issues(aSeizure()).then().statusCode(403).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ADMIN, Roles.AUDITOR, Roles.TRAINER})
    void shouldGiveNoCaseDataToWhoeverAdministers(String role) {
        String id = Desk.officerOf(OYBEK).issued(aSeizure());

        Desk.of(OYBEK, role).gets(id).then().statusCode(403);
        Desk.of(OYBEK, role).gets(id, "history").then().statusCode(403);
        Desk.of(OYBEK, role).request().get("/api/v1/alerts").then().statusCode(403);
    }

    @Test
    void shouldRefuseAnOfficeTheDirectoryDoesNotHave() {
        Desk.officerOf("UZ-NOWHERE").issues(aSeizure()).then().statusCode(403);
    }

    @Test
    void shouldRefuseABodyThatIsTooLarge() {
        Said said = aSeizure().with("/event/narrative", Map.of("text", "x".repeat(70_000), "language", "en"));

        Desk.officerOf(OYBEK).issues(said).then().statusCode(413).contentType("application/problem+json");
    }

    @Test
    void shouldRefuseWhatCouldBeSentButNotCancelled() {
        Map<String, String> goods =
                Map.of("commodity", "OTHER", "markings", "x".repeat(500), "fieldTest", "y".repeat(500));
        Said said = aWarning()
                .with("/goods", Collections.nCopies(50, goods))
                .with("/event", Map.of("narrative", Map.of("text", "z".repeat(5000), "language", "en")));

        Desk.officerOf(DUSTI).issues(said).then().statusCode(413).contentType("application/problem+json");
        Desk.officerOf(DUSTI).issues(said.without("/event")).then().statusCode(201);
    }

    @Test
    void shouldRefuseWhatIsNotJson() {
        Desk.officerOf(OYBEK)
                .request()
                .contentType(ContentType.TEXT)
                .body("a seizure")
                .post("/api/v1/alerts")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        Desk.officerOf(OYBEK)
                .request()
                .contentType(ContentType.JSON)
                .body("{")
                .post("/api/v1/alerts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        Desk.officerOf(OYBEK)
                .request()
                .contentType(ContentType.JSON)
                .post("/api/v1/alerts")
                .then()
                .statusCode(400);
    }
}
