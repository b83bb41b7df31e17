package org.bloexchange.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class IdempotencyIT {

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Inject
    TestSql sql;

    @Test
    void shouldGiveTheFirstAnswerAgain() {
        String key = newKey();
        Response first = Desk.officerOf(OYBEK).issues(aSeizure(), header(key));

        Response again = Desk.officerOf(OYBEK).issues(aSeizure(), header(key));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.headers().asList()).isEqualTo(first.headers().asList());
        assertThat(issuedWith(first)).isEqualTo(1);
    }

    @Test
    void shouldKnowTheSameBodyInAnotherOrder() {
        String key = newKey();
        Said said = aSeizure();
        Response first = Desk.officerOf(OYBEK).issues(said, header(key));

        Response again = Desk.officerOf(OYBEK).issues(said.without("/urgency").with("/urgency", "URGENT"), header(key));

        assertThat(again.<String>path("alertId")).isEqualTo(first.path("alertId"));
    }

    @Test
    void shouldRefuseTheKeyForAnotherBody() {
        String key = newKey();
        Desk.officerOf(OYBEK).issues(aSeizure(), header(key)).then().statusCode(201);

        Response other = Desk.officerOf(OYBEK).issues(aSeizure().with("/urgency", "FLASH"), header(key));

        other.then().statusCode(409).contentType("application/problem+json");
        assertThat(other.<String>path("type")).isEqualTo("urn:blo:problem:idempotency-key-reused");
    }

    @Test
    void shouldKeepTheKeysOfAccountsApart() {
        String key = newKey();
        String one = Desk.officerOf(OYBEK).issues(aSeizure(), header(key)).path("alertId");

        String other = Desk.officerOf(FOTEHOBOD).issues(aSeizure(), header(key)).path("alertId");

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void shouldMakeOneAlertOfFiftyAtOnce() throws Exception {
        String key = newKey();
        Desk desk = Desk.officerOf(OYBEK);
        List<Response> answers = new ArrayList<>();

        try (ExecutorService clients = Executors.newFixedThreadPool(50)) {
            Callable<Response> client = () -> desk.issues(aSeizure(), header(key));
            for (Future<Response> answer : clients.invokeAll(Collections.nCopies(50, client))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .hasSize(50)
                .doesNotContainNull();
        assertThat(issuedWith(answers.getFirst())).isEqualTo(1);
        assertThat(sql.number(
                        "select count(*) from alert_version v join idempotency_key k on k.key = ?"
                                + " where v.author = k.account and v.changed_at = k.created_at",
                        key))
                .isEqualTo(1);
    }

    @Test
    void shouldForgetAfterThirtyDays() {
        String key = newKey();
        String first = Desk.officerOf(OYBEK).issues(aSeizure(), header(key)).path("alertId");
        sql.run("update idempotency_key set created_at = created_at - interval '30 days 1 minute' where key = ?", key);

        String later = Desk.officerOf(OYBEK)
                .issues(aSeizure().with("/urgency", "FLASH"), header(key))
                .then()
                .statusCode(201)
                .extract()
                .path("alertId");

        assertThat(later).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "\u00e9"})
    void shouldRefuseAKeyThatIsNotVisibleAscii(String key) {
        Desk.officerOf(OYBEK).issues(aSeizure(), header(key)).then().statusCode(400);
    }

    @Test
    void shouldBoundTheKey() {
        Desk.officerOf(OYBEK)
                .issues(aSeizure(), Map.of("Idempotency-Key", ""))
                .then()
                .statusCode(400);
        Desk.officerOf(OYBEK)
                .issues(aSeizure(), Map.of("Idempotency-Key", "k".repeat(256)))
                .then()
                .statusCode(400);
        Desk.officerOf(OYBEK)
                .issues(aSeizure(), Map.of("Idempotency-Key", UUID.randomUUID() + "k".repeat(219)))
                .then()
                .statusCode(201);
    }

    private long issuedWith(Response answer) {
        return sql.number("select count(*) from alert where id = ?", UUID.fromString(answer.path("alertId")));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> header(String key) {
        return Map.of("Idempotency-Key", key);
    }
}
