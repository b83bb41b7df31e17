package org.bloexchange.alert.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aLookout;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often one may look up, and who reviews it. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class LookupReviewIT {

    private static final String SEARCH = "/api/v1/alerts/search";

    private final Desk oybek = Desk.officerOf(OYBEK);

    @Inject
    TestSql sql;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
        scheduler.pause();
        // each test begins with a full quota; a token's account is the same for the whole run
        sql.run("update lookup set at = at - interval '2 hours'");
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    private static Response search(Desk reader, String body) {
        return reader.request().contentType(ContentType.JSON).body(body).post(SEARCH);
    }

    private static String plate(String value) {
        return "{\"identifier\":{\"type\":\"PLATE\",\"value\":\"%s\"},\"purpose\":\"BORDER_CHECK\"}".formatted(value);
    }

    /** A plate nobody else has. */
    private static Said lookout(String plate) {
        return aLookout().with("/conveyances/0/plate/value", plate).to(FOTEHOBOD, KONYSBAEV);
    }

    private static String with(String body, String more) {
        return body.substring(0, body.length() - 1) + "," + more + "}";
    }

    @Test
    void shouldAnswerSoManyAnHourAlsoToWhoeverAsksAtOnce() throws Exception {
        Desk reader = Desk.of(DOSTUK, Roles.SYSTEM);
        List<Callable<Response>> asks = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            asks.add(() -> search(reader, plate("87Q777WW")));
        }
        List<Response> answers = new ArrayList<>();
        try (ExecutorService atOnce = Executors.newFixedThreadPool(8)) {
            for (Future<Response> answer : atOnce.invokeAll(asks)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(60);
        List<Response> refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).hasSize(10).allSatisfy(answer -> {
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(3000, 3601);
        });
    }

    @Test
    void shouldKeepEveryLookUpForTheAuditorsOfTheCountry() {
        String id = oybek.issued(lookout("88Q888WW"));
        String reason = "Case " + UUID.randomUUID();
        search(
                        oybek,
                        "{\"identifier\":{\"type\":\"PLATE\",\"value\":\"88 q 888 ww\",\"country\":\"UZ\"},\"purpose\":\"INVESTIGATION\","
                                + "\"caseReference\":\"" + reason + "\"}")
                .then()
                .statusCode(200);
        search(Desk.officerOf(DOSTUK), with(plate("88Q888WW"), "\"caseReference\":\"" + reason + "\""))
                .then()
                .statusCode(200);

        Response home = Desk.of("UZ-NATIONAL", Roles.AUDITOR).request().get("/api/v1/lookups");
        Response abroad = Desk.of(DOSTUK, Roles.AUDITOR).request().get("/api/v1/lookups?limit=1");

        home.then().statusCode(200);
        assertThat(home.<List<String>>path("items.office"))
                .contains(OYBEK)
                .allMatch(office -> office.startsWith("UZ-"));
        assertThat(home.<String>path("items[0].caseReference")).isEqualTo(reason);
        assertThat(home.<String>path("items[0].purpose")).isEqualTo("INVESTIGATION");
        assertThat(home.<String>path("items[0].type")).isEqualTo("PLATE");
        assertThat(home.<List<String>>path("items[0].keys")).containsExactly("88Q888WW");
        assertThat(home.<Integer>path("items[0].hits")).isEqualTo(1);
        assertThat(home.<String>path("items[0].account")).isNotBlank();
        assertThat(home.asString()).doesNotContain(id);
        assertThat(abroad.<String>path("items[0].office")).isEqualTo(DOSTUK);
        assertThat(abroad.<Integer>path("items[0].hits")).isZero();
        Desk.of(OYBEK, Roles.OFFICER, Roles.SUPERVISOR, Roles.ADMIN, Roles.COORDINATOR)
                .request()
                .get("/api/v1/lookups")
                .then()
                .statusCode(403);
        search(Desk.of(OYBEK, Roles.AUDITOR), plate("88Q888WW")).then().statusCode(403);
    }

    @Test
    void shouldListLookUpsPageByPage() {
        for (int i = 0; i < 3; i++) {
            search(Desk.officerOf("TM-NATIONAL"), plate("89Q99" + i + "WW"))
                    .then()
                    .statusCode(200);
        }
        Desk auditor = Desk.of("TM-NATIONAL", Roles.AUDITOR);

        Response first = auditor.request().get("/api/v1/lookups?limit=2");
        Response second = auditor.request()
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/lookups?limit=2");

        List<List<String>> keys = new ArrayList<>(first.<List<List<String>>>path("items.keys"));
        keys.addAll(second.path("items.keys"));
        assertThat(keys.subList(0, 3)).containsExactly(List.of("89Q992WW"), List.of("89Q991WW"), List.of("89Q990WW"));
        auditor.request().get("/api/v1/lookups?cursor=x").then().statusCode(400);
        auditor.request().get("/api/v1/lookups?limit=0").then().statusCode(400);
    }
}
