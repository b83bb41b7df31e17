package org.bloexchange.alert.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ChangeIT {

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final String TO_TJ = "exercise.blo.tj.alerts.v1.uz";
    private static final String TO_KZ = "exercise.blo.kz.alerts.v1.uz";
    private static final String TO_UZ = "exercise.blo.uz.alerts.v1.uz";

    private final Desk oybek = Desk.officerOf(OYBEK);

    @Test
    void shouldMakeTheNextVersion() {
        String id = oybek.issued(aSeizure());

        Response second = oybek.updates(id, "\"1\"", aSeizure().with("/goods/0/quantity/amount", 2020));

        second.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(second.<String>path("state")).isEqualTo("UPDATED");
        assertThat(second.<Integer>path("goods[0].quantity.amount")).isEqualTo(2020);
        assertThat(Desk.officerOf(FOTEHOBOD).gets(id).<Integer>path("version")).isEqualTo(2);
        List<ContractRecord> told = Exchange.records(TO_TJ, id, 2);
        assertThat(told).extracting(ChangeIT::typeOf).containsExactly("blo.alert.issued.v1", "blo.alert.updated.v1");
        assertThat(told)
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
    }

    @Test
    void shouldTieTogetherWhatOneChangeCaused() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);

        List<String> toTj = correlations(TO_TJ, id);
        assertThat(toTj).hasSize(2).doesNotHaveDuplicates().doesNotContainNull();
        // the second of them is the withdrawal
        assertThat(correlations(TO_KZ, id)).isEqualTo(toTj);
        assertThat(correlations(TO_UZ, id)).isEqualTo(toTj);
    }

    private static List<String> correlations(String topic, String id) {
        return Exchange.records(topic, id, 2).stream()
                .map(record -> record.headers().get("ce_correlationid"))
                .toList();
    }

    @Test
    void shouldWantToKnowWhichVersionIsMeant() {
        String id = oybek.issued(aSeizure());

        oybek.request()
                .contentType(ContentType.JSON)
                .body(aSeizure().bytes())
                .put("/api/v1/alerts/{id}", id)
                .then()
                .statusCode(428);
        oybek.updates(id, "\"2\"", aSeizure()).then().statusCode(412);
        oybek.updates(id, "W/\"1\"", aSeizure()).then().statusCode(412);
        oybek.updates(id, "\"another-server\"", aSeizure()).then().statusCode(412);
        oybek.updates(id, "*", aSeizure()).then().statusCode(428);
        oybek.updates(id, "anything", aSeizure()).then().statusCode(400);
        oybek.cancels(id, "\"7\"").then().statusCode(412);
        assertThat(oybek.gets(id).<Integer>path("version")).isEqualTo(1);
    }

    @Test
    void shouldLetOneOfManyChangesAtOnceWin() throws Exception {
        String id = oybek.issued(aSeizure());
        List<Integer> statuses = new ArrayList<>();

        try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
            Callable<Integer> client =
                    () -> oybek.updates(id, "\"1\"", aSeizure()).statusCode();
            for (Future<Integer> status : clients.invokeAll(Collections.nCopies(10, client))) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(oybek.gets(id).<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void shouldLetNobodyElseChangeIt() {
        String id = oybek.issued(aSeizure());

        Desk.officerOf(FOTEHOBOD)
                .updates(id, "\"1\"", aSeizure().to(KONYSBAEV))
                .then()
                .statusCode(403);
        Desk.officerOf(FOTEHOBOD).cancels(id, "\"1\"").then().statusCode(403);
        Desk.officerOf(DOSTUK)
                .updates(id, "\"1\"", aSeizure().to(KONYSBAEV))
                .then()
                .statusCode(404);
        Desk.of("UZ-NATIONAL", Roles.COORDINATOR)
                .updates(id, "\"1\"", aSeizure())
                .then()
                .statusCode(403);
    }

    @Test
    void shouldLetASupervisorOfTheOfficeChangeIt() {
        String id = oybek.issued(aSeizure());

        Desk.of(OYBEK, Roles.SUPERVISOR).updates(id, "\"1\"", aSeizure()).then().statusCode(200);
    }

    @Test
    void shouldStayWhatKindItIs() {
        String id = oybek.issued(aSeizure());

        Response answer = oybek.updates(id, "\"1\"", aWarning().with("/watch/nextCrossing", OYBEK));

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/kind");
    }

    @Test
    void shouldWithdrawItFromOfficesThatLeave() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));

        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD, DOSTUK).with("/urgency", "FLASH"))
                .then()
                .statusCode(200);

        List<ContractRecord> toKz = Exchange.records(TO_KZ, id, 2);
        assertThat(toKz).extracting(ChangeIT::typeOf).containsExactly("blo.alert.issued.v1", "blo.alert.withdrawn.v1");
        assertThat(toKz)
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
        assertThat(textOf(toKz.getLast()))
                .contains("\"offices\":[\"KZ-KONYSBAEV\"]")
                .contains("\"version\":2")
                .doesNotContain("FLASH");
        assertThat(Exchange.records(TO_TJ, id, 2)).hasSize(2);
        assertThat(Exchange.records("exercise.blo.kg.alerts.v1.uz", id, 1))
                .extracting(ChangeIT::typeOf)
                .containsExactly("blo.alert.updated.v1");
        assertThat(Exchange.records(TO_UZ, id, 2))
                .extracting(ChangeIT::typeOf)
                .containsExactly("blo.alert.issued.v1", "blo.alert.updated.v1");

        Response former = Desk.officerOf(KONYSBAEV).gets(id);
        former.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(former.<String>path("urgency")).isEqualTo("URGENT");
        assertThat(former.<String>path("state")).isEqualTo("ISSUED");
        assertThat(former.<List<String>>path("audience.offices")).containsExactly(KONYSBAEV);
        assertThat(former.<String>path("my.state")).isEqualTo("WITHDRAWN");
        assertThat(former.<Integer>path("my.version")).isEqualTo(1);
        assertThat(Desk.officerOf(DOSTUK).gets(id).<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void shouldShowAnOfficeThatCameBackWhatItWasSentAndNothingElse() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);
        oybek.updates(id, "\"2\"", aSeizure().to(FOTEHOBOD, KONYSBAEV)).then().statusCode(200);

        Response history = Desk.officerOf(KONYSBAEV).gets(id, "history");

        assertThat(history.<List<Integer>>path("versions.alert.version")).containsExactly(1, 3);
        assertThat(Desk.officerOf(KONYSBAEV).gets(id).<String>path("my.state")).isEqualTo("QUEUED");
        assertThat(Desk.officerOf(FOTEHOBOD).gets(id, "history").<List<Integer>>path("versions.alert.version"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void shouldCancelAndStayVisible() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));

        Response cancelled = oybek.cancels(id, "\"1\"");

        cancelled.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(cancelled.<String>path("state")).isEqualTo("CANCELLED");
        Response seen = Desk.officerOf(FOTEHOBOD).gets(id);
        assertThat(seen.<String>path("state")).isEqualTo("CANCELLED");
        assertThat(seen.<String>path("cancellation.reason")).isEqualTo("ENTERED_IN_ERROR");
        assertThat(seen.<Integer>path("goods[0].quantity.amount")).isEqualTo(1981);
        for (String topic : List.of(TO_TJ, TO_KZ, TO_UZ)) {
            List<ContractRecord> told = Exchange.records(topic, id, 2);
            assertThat(typeOf(told.getLast())).isEqualTo("blo.alert.cancelled.v1");
            assertThat(CONTRACTS.problems(told.getLast())).isEmpty();
        }
    }

    @Test
    void shouldChangeACancelledOneNoMore() {
        String id = oybek.issued(aSeizure());
        oybek.cancels(id, "\"1\"").then().statusCode(200);

        oybek.updates(id, "\"2\"", aSeizure()).then().statusCode(409);
        oybek.cancels(id, "\"2\"").then().statusCode(409);
        oybek.cancels(id, "\"1\"").then().statusCode(412);
    }

    @Test
    void shouldWantToKnowWhyItIsCancelled() {
        String id = oybek.issued(aSeizure());

        assertThat(cancels(id, "{}")).containsExactly("/reason");
        assertThat(cancels(id, "{\"reason\":\"OTHER\"}")).containsExactly("/text");
        assertThat(cancels(id, "{\"reason\":\"BOREDOM\",\"who\":1}")).containsExactly("/reason", "/who");
    }

    private List<String> cancels(String id, String body) {
        return oybek.request()
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/alerts/{id}/cancellation", id)
                .then()
                .statusCode(400)
                .extract()
                .path("errors.pointer");
    }

    private static String typeOf(ContractRecord record) {
        return Objects.requireNonNull(record.headers().get("ce_type"));
    }

    private static String textOf(ContractRecord record) {
        return new String(Objects.requireNonNull(record.data()), StandardCharsets.UTF_8);
    }
}
