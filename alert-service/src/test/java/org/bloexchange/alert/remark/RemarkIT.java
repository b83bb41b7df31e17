package org.bloexchange.alert.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
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
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class RemarkIT {

    private static final String CALL_ME = "{\"phrase\":\"CALL_ME\"}";

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk konysbaev = Desk.officerOf(KONYSBAEV);

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private String alert() {
        return oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
    }

    @Test
    void shouldSayWhatWasSaidAndToWhom() {
        String id = alert();

        Response said =
                konysbaev.remarks(id, "{\"phrase\":\"WHICH_DIRECTION\",\"text\":\"Қай жолмен?\",\"language\":\"kk\"}");

        said.then().statusCode(201);
        assertThat(said.<String>path("office")).isEqualTo(KONYSBAEV);
        assertThat(said.<String>path("country")).isEqualTo("KZ");
        assertThat(said.<List<String>>path("to")).containsExactly(OYBEK);
        assertThat(said.<String>path("phrase")).isEqualTo("WHICH_DIRECTION");
        assertThat(said.<String>path("text")).isEqualTo("Қай жолмен?");
        assertThat(said.<String>path("language")).isEqualTo("kk");
        assertThat(said.<Object>path("warnings")).isNull();
        Response got = oybek.request().get(said.header("Location"));
        got.then().statusCode(200);
        assertThat(got.asString()).isEqualTo(said.asString());
    }

    @Test
    void shouldReachAllPresentRecipientsWhereNobodyIsNamed() {
        String id = alert();

        assertThat(oybek.remarks(id, CALL_ME).<List<String>>path("to")).containsExactly(KONYSBAEV, FOTEHOBOD);
        assertThat(oybek.remarks(id, "{\"phrase\":\"CALL_ME\",\"to\":[\"KZ-KONYSBAEV\",\"KZ-KONYSBAEV\"]}")
                        .<List<String>>path("to"))
                .containsExactly(KONYSBAEV);
    }

    @Test
    void shouldMakeOneRemarkOfARetry() {
        String id = alert();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Response first = fotehobod.remarks(id, CALL_ME, key);

        Response again = fotehobod.remarks(id, CALL_ME, key);

        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.headers().asList()).isEqualTo(first.headers().asList());
        assertThat(remarksOf(id)).isEqualTo(1);
        fotehobod.remarks(id, "{\"phrase\":\"THANK_YOU\"}", key).then().statusCode(409);
        String other = alert();
        fotehobod.remarks(other, CALL_ME, key).then().statusCode(409);
        assertThat(remarksOf(other)).isZero();
        fotehobod.remarks(id, CALL_ME, Map.of("Idempotency-Key", "")).then().statusCode(400);
    }

    @Test
    void shouldMakeOneRemarkOfManyAtOnce() throws Exception {
        String id = alert();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        List<Response> answers = new ArrayList<>();

        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            Callable<Response> client = () -> fotehobod.remarks(id, CALL_ME, key);
            for (Future<Response> answer : clients.invokeAll(Collections.nCopies(16, client))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(remarksOf(id)).isEqualTo(1);
        assertThat(Exchange.records("exercise.blo.uz.responses.v1.tj", id, 1)).hasSize(1);
    }

    /** Whoever updates and whoever remarks lock in one order. */
    @Test
    void shouldLetBothSidesSpeakWhileTheAlertIsUpdated() throws Exception {
        String id = alert();
        List<Callable<Response>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(() -> fotehobod.remarks(id, CALL_ME));
            all.add(() -> oybek.remarks(id, CALL_ME));
            all.add(() -> fotehobod.says(id, "{\"state\":\"READ\"}"));
            all.add(() ->
                    oybek.updates(id, oybek.gets(id).header("ETag"), aSeizure().to(FOTEHOBOD, KONYSBAEV)));
        }
        List<Integer> statuses = new ArrayList<>();

        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Response> answer : clients.invokeAll(all)) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(200, 201, 412));
        assertThat(oybek.gets(id, "remarks").<List<String>>path("items.remarkId"))
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(oybek.gets(id, "remarks").<List<String>>path("items.at")).isSorted();
    }

    @Test
    void shouldKeepAFormerRecipientWithWhatItWasTold() {
        String id = alert();
        oybek.remarks(id, "{\"text\":\"before\"}").then().statusCode(201);
        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);
        oybek.remarks(id, "{\"text\":\"after\"}").then().statusCode(201);

        konysbaev.remarks(id, CALL_ME).then().statusCode(409);
        assertThat(konysbaev.gets(id, "remarks").<List<String>>path("items.text"))
                .containsExactly("before");
        assertThat(fotehobod.gets(id, "remarks").<List<String>>path("items.text"))
                .containsExactly("before", "after");
        Response named = oybek.remarks(id, "{\"text\":\"x\",\"to\":[\"TJ-FOTEHOBOD\",\"KZ-KONYSBAEV\",\"KG-DOSTUK\"]}");
        named.then().statusCode(400);
        assertThat(named.<List<String>>path("errors.pointer")).containsExactly("/to/1", "/to/2");
    }

    @Test
    void shouldGoOnAfterTheEnd() {
        String id = alert();
        oybek.cancels(id, "\"1\"").then().statusCode(200);

        fotehobod.remarks(id, CALL_ME).then().statusCode(201);
        oybek.remarks(id, CALL_ME).then().statusCode(201);
    }

    @Test
    void shouldTakeRemarksOfTheTwoSidesOnly() {
        String id = alert();

        Desk.of("UZ-NATIONAL", Roles.COORDINATOR).remarks(id, CALL_ME).then().statusCode(403);
        Desk.of("TJ-NATIONAL", Roles.COORDINATOR).remarks(id, CALL_ME).then().statusCode(403);
        Desk.of(FOTEHOBOD, Roles.SYSTEM).remarks(id, CALL_ME).then().statusCode(403);
        Desk.of(FOTEHOBOD, Roles.ADMIN).remarks(id, CALL_ME).then().statusCode(403);
        Desk.officerOf(DOSTUK).remarks(id, CALL_ME).then().statusCode(404);
        Desk.officerOf(DUSTI).remarks(id, CALL_ME).then().statusCode(404);
        assertThat(remarksOf(id)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/text",
                "{\"text\":\" \"}|/text",
                "{\"phrase\":\"HELLO\"}|/phrase",
                "{\"phrase\":\"CALL_ME\",\"language\":\"ru\"}|/language",
                "{\"text\":\"x\",\"language\":\"fr\"}|/language",
                "{\"text\":\"x\",\"to\":[]}|/to",
                "{\"text\":\"x\",\"to\":[null]}|/to/0",
                "{\"text\":\"x\",\"to\":[\"all\"]}|/to/0",
                "{\"text\":\"x\",\"to\":[\"TJ-FOTEHOBOD\"]}|/to",
                "{\"text\":\"x\",\"office\":\"TJ-FOTEHOBOD\"}|/office"
            })
    void shouldPointAtWhatIsWrong(String remark, String pointer) {
        Response refused = fotehobod.remarks(alert(), remark);

        refused.then().statusCode(400).contentType("application/problem+json");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "\"x\""})
    void shouldRefuseWhatIsNoObject(String body) {
        fotehobod.remarks(alert(), body).then().statusCode(400);
    }

    @Test
    void shouldBoundTheText() {
        String id = alert();

        fotehobod.remarks(id, "{\"text\":\"" + "я".repeat(1000) + "\"}").then().statusCode(201);
        fotehobod.remarks(id, "{\"text\":\"" + "я".repeat(1001) + "\"}").then().statusCode(400);
    }

    @Test
    void shouldWarnOfANumberThatNamesAPerson() {
        Response said = fotehobod.remarks(alert(), "{\"text\":\"The driver is 12309198500123.\"}");

        said.then().statusCode(201);
        assertThat(said.<List<String>>path("warnings.code")).containsExactly("PERSONAL_DATA");
        assertThat(said.<List<String>>path("warnings.pointer")).containsExactly("/text");
        assertThat(oybek.request().get(said.header("Location")).<Object>path("warnings"))
                .isNull();
    }

    @Test
    void shouldListTheOldestFirstPageByPage() {
        String id = alert();
        for (int i = 1; i <= 5; i++) {
            (i % 2 == 0 ? oybek : fotehobod).remarks(id, "{\"text\":\"" + i + "\"}");
        }
        List<String> texts = new ArrayList<>();

        for (String next = ""; next != null; ) {
            Response page = oybek.request().get("/api/v1/alerts/{id}/remarks?limit=2" + next, id);
            texts.addAll(page.path("items.text"));
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }

        assertThat(texts).containsExactly("1", "2", "3", "4", "5");
        oybek.request().get("/api/v1/alerts/{id}/remarks?cursor=x", id).then().statusCode(400);
        oybek.request().get("/api/v1/alerts/{id}/remarks?limit=201", id).then().statusCode(400);
        assertThat(konysbaev.gets(id, "remarks").<List<String>>path("items.text"))
                .containsExactly("2", "4");
    }

    private long remarksOf(String id) {
        return sql.number("select count(*) from remark where alert_id = ?", UUID.fromString(id));
    }
}
