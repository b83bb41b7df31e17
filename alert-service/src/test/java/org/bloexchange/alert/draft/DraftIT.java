package org.bloexchange.alert.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.theSeizureOf7March2024;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office writes before it says it. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class DraftIT {

    private static final String DRAFTS = "/api/v1/drafts";

    private final Desk oybek = Desk.officerOf(OYBEK);

    @Inject
    TestSql sql;

    @Inject
    DraftRetention retention;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldKeepWhatIsNotCompleteAndSayWhatIsMissing() {
        Response saved = saves(oybek, "{\"kind\":\"SEIZURE\",\"goods\":[{\"substance\":\"HEROIN\"}]}");

        saved.then().statusCode(201).header("ETag", "\"1\"");
        String id = saved.path("id");
        assertThat(saved.header("Location")).endsWith("/api/v1/drafts/" + id);
        assertThat(saved.<String>path("state")).isEqualTo("DRAFT");
        assertThat(saved.<Map<String, String>>path("by")).isEqualTo(Map.of("office", OYBEK, "function", "OFFICER"));
        assertThat(saved.<List<String>>path("missing.pointer"))
                .containsExactlyInAnyOrder(
                        "/urgency", "/audience", "/event/occurredAt", "/event/direction", "/goods/0/quantity");
        assertThat(saved.<List<String>>path("missing.code")).containsOnly("REQUIRED");
        assertThat(saved.asString()).doesNotContain(":null", "H0");
        Response read = gets(oybek, id);
        assertThat(read.asString()).isEqualTo(saved.asString());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void shouldKeepTheEmptyAndTheFullAsTheyWereSaid() {
        assertThat(saves(oybek, "{}").<List<String>>path("missing.pointer"))
                .containsExactlyInAnyOrder("/kind", "/urgency", "/audience");
        Response full = saves(oybek, theSeizureOf7March2024().json());

        assertThat(full.<List<?>>path("missing")).isEmpty();
        assertThat(full.asString()).contains("\"lat\":40.5682", "\"amount\":1981,");
        assertThat(full.<String>path("event.occurredAt")).isEqualTo("2024-03-07T09:30:00+05:00");
        assertThat(gets(oybek, full.path("id")).asString()).isEqualTo(full.asString());
    }

    @Test
    void shouldSayWhatIsDoubtfulAlsoInWhatIsIncomplete() {
        Response saved = saves(oybek, """
                {"conveyances":[{"container":"CSQU3054380"},{"papers":[{"number":"7"}]}],
                 "watch":{"subject":"Ask for 12345678901234"},
                 "goods":[{"quantity":{"amount":3}},{"quantity":{"amount":5,"unit":"hands"}}]}""");

        saved.then().statusCode(201);
        assertThat(saved.<List<String>>path("warnings.pointer"))
                .contains("/conveyances/0/container", "/goods/1/quantity/unit");
        assertThat(saved.<List<String>>path("missing.pointer"))
                .contains("/conveyances/1/papers/0/type", "/watch/until", "/goods/0/quantity/unit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kind":"LETTER"}                                    | /kind                        | UNKNOWN_VALUE
                    {"colour":"red"}                                     | /colour                      | UNKNOWN_PROPERTY
                    {"goods":[null]}                                     | /goods/0                     | REQUIRED
                    {"goods":{}}                                         | /goods                       | WRONG_FORM
                    {"conveyances":[{"papers":[null]}]}                  | /conveyances/0/papers/0      | REQUIRED
                    {"audience":{"offices":[null]}}                      | /audience/offices/0          | REQUIRED
                    {"audience":{"offices":["oybek"]}}                   | /audience/offices/0          | WRONG_FORM
                    {"event":{"occurredAt":"yesterday"}}                 | /event/occurredAt            | WRONG_FORM
                    {"persons":[{"count":0}]}                            | /persons/0/count             | OUT_OF_RANGE
                    {"watch":{"subject":" "}}                            | /watch/subject               | WRONG_SIZE
                    """)
    void shouldNotKeepWhatCouldNeverBeIssued(String body, String pointer, String code) {
        Response refused = saves(oybek, body);

        refused.then().statusCode(400);
        assertThat(refused.<List<Map<String, String>>>path("errors"))
                .anySatisfy(error ->
                        assertThat(error).containsEntry("pointer", pointer).containsEntry("code", code));
        saves(oybek, "[]").then().statusCode(400);
        saves(oybek, "").then().statusCode(400);
    }

    @Test
    void shouldChangeByItsVersionOnly() {
        String id = saves(oybek, "{}").path("id");

        changes(oybek, id, null, "{}").then().statusCode(428);
        Response changed = changes(oybek, id, "\"1\"", "{\"kind\":\"LOOKOUT\"}");
        changed.then().statusCode(200).header("ETag", "\"2\"");
        changes(oybek, id, "\"1\"", "{}").then().statusCode(412);
        deletes(oybek, id, "\"1\"").then().statusCode(412);
        issues(oybek, id, "\"1\"").then().statusCode(412);
        assertThat(gets(oybek, id).<String>path("kind")).isEqualTo("LOOKOUT");
        deletes(oybek, id, "\"2\"").then().statusCode(204);
        gets(oybek, id).then().statusCode(404);
        deletes(oybek, id, "\"2\"").then().statusCode(404);
        changes(oybek, id, "\"2\"", "{}").then().statusCode(404);
        issues(oybek, id, "\"2\"").then().statusCode(404);
    }

    @Test
    void shouldBecomeAnAlertAndBeGone() {
        String id = saves(oybek, aSeizure().json()).path("id");

        Response issued = issues(Desk.of(OYBEK, Roles.SUPERVISOR), id, "\"1\"");

        issued.then().statusCode(201).header("ETag", "\"1\"");
        String alert = issued.path("alertId");
        assertThat(issued.header("Location")).endsWith("/api/v1/alerts/" + alert);
        assertThat(Desk.officerOf(FOTEHOBOD).gets(alert).<String>path("state")).isEqualTo("ISSUED");
        gets(oybek, id).then().statusCode(404);
        assertThat(Exchange.records("exercise.blo.tj.alerts.v1.uz", alert, 1)).hasSize(1);
        assertThat(issues(oybek, id, "\"1\"").asString()).isEqualTo(issued.asString());
        issues(Desk.officerOf(DUSTI), id, "\"1\"").then().statusCode(404);
    }

    @Test
    void shouldBeRefusedWithEveryPointerWhileItIsIncomplete() {
        String id = saves(oybek, "{\"kind\":\"SEIZURE\",\"material\":true,\"audience\":{\"offices\":[\"UZ-NOWHERE\"]}}")
                .path("id");

        Response refused = issues(oybek, id, "\"1\"");

        refused.then().statusCode(400);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/urgency",
                        "/material",
                        "/audience/offices/0",
                        "/event/occurredAt",
                        "/event/direction",
                        "/goods");
        assertThat(refused.<List<?>>path("errors")).isEqualTo(gets(oybek, id).<List<?>>path("missing"));
    }

    @Test
    void shouldBeIssuedOnceHoweverManyAskAtOnce() throws Exception {
        String id = saves(oybek, aSeizure().json()).path("id");
        long before = sql.number("select count(*) from alert");
        CyclicBarrier start = new CyclicBarrier(20);
        Set<String> answers = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Future<Response>> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Desk desk =
                        Desk.withToken(TestTokens.token(OYBEK, UUID.randomUUID(), UUID.randomUUID(), Roles.OFFICER));
                asked.add(threads.submit(() -> {
                    start.await();
                    return issues(desk, id, "\"1\"");
                }));
            }
            for (Future<Response> answer : asked) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                answers.add(answer.get().asString());
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(sql.number("select count(*) from alert") - before).isEqualTo(1);
        gets(oybek, id).then().statusCode(404);
    }

    @Test
    void shouldBeIssuedOrChangedButNotBoth() throws Exception {
        for (int i = 0; i < 10; i++) {
            String id = saves(oybek, aSeizure().json()).path("id");
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Integer> issue = threads.submit(() -> {
                    start.await();
                    return issues(oybek, id, "\"1\"").statusCode();
                });
                Future<Integer> change = threads.submit(() -> {
                    start.await();
                    return changes(oybek, id, "\"1\"", aSeizure().json()).statusCode();
                });
                assertThat(List.of(issue.get(), change.get())).isIn(List.of(201, 404), List.of(412, 200));
            }
        }
    }

    @Test
    void shouldWaitForItsReleaseAsAnyOther() {
        Decisions.everythingWaits("UZ");
        try {
            String id = saves(oybek, aSeizure().json()).path("id");

            assertThat(issues(oybek, id, "\"1\"").<String>path("state")).isEqualTo("AWAITING_RELEASE");
        } finally {
            Decisions.nothingWaits("UZ");
        }
    }

    @Test
    void shouldBeListedNewestFirstPageByPage() {
        Desk office = Desk.officerOf("TJ-DUSTI");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(saves(office, "{}").path("id"));
        }
        changes(office, ids.get(4), "\"1\"", "{\"kind\":\"LOOKOUT\"}").then().statusCode(200);
        ids.addFirst(ids.removeLast());

        List<String> listed = new ArrayList<>();
        String next = "?limit=2";
        while (next != null && listed.size() < 5) {
            Response page = office.request().get(DRAFTS + next);
            page.then().statusCode(200);
            listed.addAll(page.<List<String>>path("items.id"));
            next = page.path("next") == null ? null : "?limit=2&cursor=" + page.path("next");
        }

        assertThat(listed).startsWith(ids.toArray(String[]::new));
        office.request().get(DRAFTS + "?cursor=nonsense").then().statusCode(400);
        office.request().get(DRAFTS + "?limit=0").then().statusCode(400);
        assertThat(Desk.officerOf("TJ-FOTEHOBOD").request().get(DRAFTS).<List<String>>path("items.id"))
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void shouldBeForgottenAfterAMonthWithoutATouch() {
        String old = saves(oybek, "{}").path("id");
        String touched = saves(oybek, "{}").path("id");
        sql.run("update draft set saved_at = now() - interval '31 days' where id::text in (?, ?)", old, touched);
        changes(oybek, touched, "\"1\"", "{}").then().statusCode(200);

        retention.forget();

        gets(oybek, old).then().statusCode(404);
        gets(oybek, touched).then().statusCode(200);
    }

    @Test
    void shouldSayThatItIsTooMuchBeforeItIsIssued() {
        String goods = "{\"substance\":\"HEROIN\",\"quantity\":{\"amount\":1,\"unit\":\"g\"},\"markings\":\""
                + "м".repeat(500) + "\",\"fieldTest\":\"" + "м".repeat(200) + "\"}";
        Said said = aSeizure().withJson("/goods", "[" + (goods + ",").repeat(38) + goods + "]");
        Response saved = saves(oybek, said.json());

        saved.then().statusCode(201);
        assertThat(saved.<List<String>>path("missing.code")).containsExactly("TOO_LARGE");
        issues(oybek, saved.path("id"), "\"1\"").then().statusCode(413);
        gets(oybek, saved.path("id")).then().statusCode(200);
    }

    static Response saves(Desk desk, String body) {
        return desk.request().contentType(ContentType.JSON).body(body).post(DRAFTS);
    }

    static Response gets(Desk desk, String id) {
        return desk.request().get(DRAFTS + "/{id}", id);
    }

    static Response changes(Desk desk, String id, @Nullable String etag, String body) {
        return desk.request()
                .headers(etag == null ? Map.of() : Map.of("If-Match", etag))
                .contentType(ContentType.JSON)
                .body(body)
                .put(DRAFTS + "/{id}", id);
    }

    static Response deletes(Desk desk, String id, String etag) {
        return desk.request().header("If-Match", etag).delete(DRAFTS + "/{id}", id);
    }

    static Response issues(Desk desk, String id, String etag) {
        return desk.request().header("If-Match", etag).post(DRAFTS + "/{id}/issue", id);
    }
}
