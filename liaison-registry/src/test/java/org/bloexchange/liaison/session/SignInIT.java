package org.bloexchange.liaison.session;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Database;
import org.bloexchange.liaison.testing.Desk;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class SignInIT {

    @Test
    void shouldGetATokenWithAllClaimsWhenThePasswordIsRight() throws IOException {
        Response answer = Desk.signIn("uz-oybek.officer", ExerciseRegistry.passwordOf("uz-oybek.officer"));

        answer.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("account.office", equalTo("UZ-OYBEK"))
                .body("account.roles", contains("OFFICER"))
                .body("account.world", equalTo("exercise"));
        String[] token = answer.<String>path("accessToken").split("\\.");
        JsonNode header = part(token[0]);
        JsonNode claims = part(token[1]);
        assertThat(header.path("alg").asText()).isEqualTo("ES256");
        assertThat(claims.path("iss").asText()).isEqualTo("blo-exchange");
        assertThat(claims.path("aud").asText()).isEqualTo("blo-exchange");
        assertThat(claims.path("sub").asText()).isEqualTo(answer.path("account.account"));
        assertThat(claims.path("contact").asText()).isEqualTo(answer.path("account.contact.id"));
        assertThat(claims.path("office").asText()).isEqualTo("UZ-OYBEK");
        assertThat(claims.path("country").asText()).isEqualTo("UZ");
        assertThat(claims.path("roles")).hasSize(1);
        assertThat(claims.path("world").asText()).isEqualTo("exercise");
        assertThat(claims.path("sid").asText()).isEqualTo(answer.path("sessionId"));
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
        assertThat(Instant.parse(answer.path("expiresAt")))
                .isEqualTo(Instant.ofEpochSecond(claims.path("exp").asLong()));
    }

    @Test
    void shouldShowTheKeyThatSignedWhenAskedForKeys() {
        String kid = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("keys", hasSize(1))
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].crv", equalTo("P-256"))
                .body("keys[0].x", notNullValue())
                .body("keys[0].d", equalTo(null))
                .extract()
                .path("keys[0].kid");

        assertThat(new String(
                        Base64.getUrlDecoder()
                                .decode(Desk.of("uz-oybek.officer").token().split("\\.")[0]),
                        UTF_8))
                .contains(kid);
    }

    @Test
    void shouldRefuseANumberWhereTextBelongs() {
        given().contentType(ContentType.JSON)
                .body("{\"username\":7,\"password\":\"x\"}")
                .post("/api/v1/sessions")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/username")));
    }

    @Test
    void shouldAnswerAlikeWhenThePasswordIsWrongOrTheNameIsNobodys() {
        Response wrong = Desk.signIn("uz-yallama.officer", "wrong");
        Response nobody = Desk.signIn("uz-nobody.officer", "wrong");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(nobody.asString()).isEqualTo(wrong.asString());
        assertThat(nobody.headers().toString()).isEqualTo(wrong.headers().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tm-farap.officer", "tm-nobody.officer", "what people type: passw0rd"})
    void shouldLockTheNameWhenItFailedFiveTimesWhetherAnAccountHasItOrNot(String username) {
        for (int i = 0; i < 5; i++) {
            assertThat(Desk.signIn(username, "wrong " + i).statusCode()).isEqualTo(401);
        }

        int retryAfter = Integer.parseInt(Desk.signIn(username, "right or wrong")
                .then()
                .statusCode(429)
                .extract()
                .header("Retry-After"));
        assertThat(retryAfter).isBetween(30, 60);
        assertThat(Database.text(
                        "select count(*) from sign_in_attempt where encode(username_hash, 'escape') like '%farap%'"))
                .isEqualTo("0");
    }

    @Test
    void shouldWaitTwiceAsLongAndForgetItAfterSuccessWhenLockedAgain() {
        String username = "tm-serhetabat.officer";
        for (int i = 0; i < 5; i++) {
            Desk.signIn(username, "wrong");
        }
        assertThat(Desk.signIn(username, ExerciseRegistry.passwordOf(username)).statusCode())
                .isEqualTo(429);

        // the minute passes
        Database.update("update sign_in_attempt set locked_until = now() - interval '1 second' where failures = 5");
        assertThat(Desk.signIn(username, "wrong").statusCode()).isEqualTo(401);
        int second = Integer.parseInt(Desk.signIn(username, "wrong").header("Retry-After"));
        assertThat(second).isBetween(90, 120);

        Database.update("update sign_in_attempt set locked_until = now() - interval '1 second' where failures = 6");
        assertThat(Desk.signIn(username, ExerciseRegistry.passwordOf(username)).statusCode())
                .isEqualTo(201);
        assertThat(Desk.signIn(username, "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldCheckNoMoreThanFivePasswordsWhenManyAreTriedAtOnce() {
        List<Integer> answers = IntStream.range(0, 20)
                .parallel()
                .map(i -> Desk.signIn("kg-kyzyl-bel.officer", "guess " + i).statusCode())
                .boxed()
                .toList();

        assertThat(answers).containsOnly(401, 429);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
    }

    @Test
    void shouldTakeAsLongWhenTheNameIsNobodys() {
        Duration known = median("uz-alat.officer", "uz-alat.supervisor");
        Duration unknown = median("uz-none1.officer", "uz-none2.officer");

        // a missing hash would make it tens of times faster
        assertThat((double) unknown.toNanos() / known.toNanos()).isBetween(0.4, 2.5);
    }

    @Test
    void shouldSignInWithAnyCaseWhenTheNameIsTyped() {
        Desk.signIn(" UZ-Oybek.Officer ", ExerciseRegistry.passwordOf("uz-oybek.officer"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"uz-oybek.officer\"}",
                "{\"username\":\"\",\"password\":\"x\"}",
                "{\"username\":\"uz-oybek.officer\",\"password\":\"x\",\"roles\":[\"ADMIN\"]}",
                "[]",
                ""
            })
    void shouldSayWhatIsMissingWhenTheRequestIsBad(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void shouldEndOneSessionOnlyWhenSignedOutOfIt() {
        Desk desk = Desk.of("kz-kordai.officer");
        Desk phone = Desk.of("kz-kordai.officer");
        String phonesSession = phone.get("/sessions").path("items.find { it.current }.id");
        desk.get("/sessions").then().body("items.id", hasItem(phonesSession));

        desk.asks().delete("/api/v1/sessions/{id}", phonesSession).then().statusCode(204);

        phone.asks().get("/api/v1/me").then().statusCode(401);
        desk.get("/sessions").then().body("items.id", not(hasItem(phonesSession)));
        desk.asks().delete("/api/v1/sessions/{id}", phonesSession).then().statusCode(404);
    }

    @Test
    void shouldNotEndAnothersSessionWhenItsIdIsKnown() {
        Desk other = Desk.of("kz-kordai.supervisor");
        String session = other.get("/sessions").path("items[0].id");

        Desk.of("kz-kordai.officer")
                .asks()
                .delete("/api/v1/sessions/{id}", session)
                .then()
                .statusCode(404);

        other.get("/me");
    }

    @Test
    void shouldRefuseATokenWhenAnotherKeySignedIt() {
        TestTokens foreign = new TestTokens();
        foreign.start();
        given().auth()
                .oauth2(TestTokens.token("UZ-OYBEK", "OFFICER", "ADMIN"))
                .get("/api/v1/accounts")
                .then()
                .statusCode(401);
        foreign.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void shouldRefuseWhenItIsNoToken(String token) {
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401).contentType("application/problem+json");
    }

    private static Duration median(String first, String second) {
        long[] nanos = new long[8];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            Desk.signIn(i % 2 == 0 ? first : second, "wrong");
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[nanos.length / 2]);
    }

    private static JsonNode part(String encoded) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(encoded));
    }
}
