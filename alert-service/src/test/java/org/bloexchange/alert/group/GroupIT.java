package org.bloexchange.alert.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARAZM;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.Statements.Counted;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class GroupIT {

    private static final Desk UZBEK = coordinatorOf("UZ");
    private static final Desk TAJIK = coordinatorOf("TJ");

    @Inject
    TestSql sql;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static Desk coordinatorOf(String country) {
        return Desk.of(country + "-NATIONAL", Roles.COORDINATOR);
    }

    private static Map<String, Object> group(String... offices) {
        Instant from = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "name", "Operation Channel",
                "offices", List.of(offices),
                "from", from.toString(),
                "until", from.plus(30, ChronoUnit.DAYS).toString());
    }

    private static Response makes(Desk desk, Map<String, Object> group) {
        return desk.request().contentType(ContentType.JSON).body(group).post("/api/v1/groups");
    }

    private static String made(String... offices) {
        return makes(UZBEK, group(offices)).then().statusCode(201).extract().path("id");
    }

    private static Response gets(Desk desk, String id) {
        return desk.request().get("/api/v1/groups/{id}", id);
    }

    private static Response changes(Desk desk, String id, String etag, Map<String, Object> group) {
        return desk.request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(group)
                .put("/api/v1/groups/{id}", id);
    }

    private static Response posts(Desk desk, String id, String what) {
        return desk.request().post("/api/v1/groups/{id}/{what}", id, what);
    }

    private static Response issues(String office, String group) {
        return Desk.officerOf(office).issues(aSeizure().withJson("/audience", "{\"groups\": [\"" + group + "\"]}"));
    }

    @Test
    void shouldShowMembersItsNameTimeAndOffices() {
        Response created = makes(UZBEK, group(OYBEK, FOTEHOBOD, KONYSBAEV));
        created.then().statusCode(201).header("ETag", "\"1\"");
        String id = created.path("id");

        assertThat(created.header("Location")).endsWith("/api/v1/groups/" + id);
        for (String member : List.of(OYBEK, FOTEHOBOD, KONYSBAEV)) {
            Response seen = gets(Desk.officerOf(member), id);
            seen.then().statusCode(200).header("ETag", "\"1\"");
            assertThat(seen.<String>path("name")).isEqualTo("Operation Channel");
            assertThat(seen.<String>path("code")).matches("EX-UZ-OP-[0-9A-Z]{6}");
            assertThat(seen.<List<String>>path("offices")).containsExactly(KONYSBAEV, FOTEHOBOD, OYBEK);
            assertThat(ids(Desk.officerOf(member))).contains(id);
        }
        assertThat(ids(UZBEK)).contains(id);
        assertThat(ids(TAJIK)).contains(id);
    }

    private static List<String> ids(Desk desk) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            Response page = desk.request().get("/api/v1/groups?limit=2" + next);
            page.then().statusCode(200);
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!next.isEmpty());
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    @Test
    void shouldFreezeItsMembersToTheAudience() {
        String id = made(OYBEK, FOTEHOBOD, KONYSBAEV);
        String code = gets(UZBEK, id).path("code");

        Response byCode = issues(OYBEK, code);
        byCode.then().statusCode(201);
        assertThat(byCode.<List<String>>path("audience.offices")).containsExactly(KONYSBAEV, FOTEHOBOD);
        Response byId = issues(FOTEHOBOD, id);
        byId.then().statusCode(201);
        assertThat(byId.<List<String>>path("audience.offices")).containsExactly(KONYSBAEV, OYBEK);

        changes(UZBEK, id, "\"1\"", group(OYBEK, DUSTI)).then().statusCode(200);

        String alert = byCode.path("alertId");
        Desk.officerOf(KONYSBAEV).gets(alert).then().statusCode(200);
        Desk.officerOf(DUSTI).gets(alert).then().statusCode(404);
        assertThat(issues(OYBEK, code).<List<String>>path("audience.offices")).containsExactly(DUSTI);
    }

    @Test
    void shouldBeNoGroupForWhoeverIsNoMemberAndOutsideItsTime() {
        String id = made(OYBEK, FOTEHOBOD);
        assertUnknown(issues(DOSTUK, id));
        assertUnknown(issues(SARIOSIYO, id));
        assertUnknown(issues(OYBEK, UUID.randomUUID().toString()));

        sql.run("update operation_group set active_until = now() - interval '1 second' where id = ?::uuid", id);

        assertUnknown(issues(OYBEK, id));
        gets(Desk.officerOf(OYBEK), id).then().statusCode(404);
        assertThat(ids(Desk.officerOf(OYBEK))).doesNotContain(id);
        gets(TAJIK, id).then().statusCode(404);
        gets(UZBEK, id).then().statusCode(200);
    }

    @Test
    void shouldNotExistForMembersBeforeItBegins() {
        Instant from = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> later = new java.util.HashMap<>(group(OYBEK, FOTEHOBOD));
        later.put("from", from.toString());
        String id = makes(UZBEK, later).then().statusCode(201).extract().path("id");

        gets(Desk.officerOf(FOTEHOBOD), id).then().statusCode(404);
        assertUnknown(issues(OYBEK, id));
        gets(TAJIK, id).then().statusCode(200);
    }

    private static void assertUnknown(Response answer) {
        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/audience/groups/0");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("UNKNOWN_GROUP");
        assertThat(answer.<List<String>>path("errors.message")).containsExactly("Your office is in no such group now");
    }

    @Test
    void shouldEndAndStayEnded() {
        String id = made(OYBEK, FOTEHOBOD);

        posts(TAJIK, id, "end").then().statusCode(403);
        posts(UZBEK, id, "end").then().statusCode(200);

        assertThat(gets(UZBEK, id).<String>path("endedAt")).isNotNull();
        gets(Desk.officerOf(OYBEK), id).then().statusCode(404);
        assertUnknown(issues(OYBEK, id));
        posts(UZBEK, id, "end").then().statusCode(409);
        changes(UZBEK, id, "\"2\"", group(OYBEK, FOTEHOBOD)).then().statusCode(409);
    }

    @Test
    void shouldLetACountryLeaveAndNotBePutBack() {
        String id = made(OYBEK, FOTEHOBOD, DUSTI, KONYSBAEV);

        posts(TAJIK, id, "leave").then().statusCode(204);

        gets(Desk.officerOf(FOTEHOBOD), id).then().statusCode(404);
        gets(TAJIK, id).then().statusCode(404);
        posts(TAJIK, id, "leave").then().statusCode(404);
        assertThat(gets(UZBEK, id).<List<String>>path("offices")).containsExactly(KONYSBAEV, OYBEK);
        assertThat(issues(OYBEK, id).<List<String>>path("audience.offices")).containsExactly(KONYSBAEV);
        changes(UZBEK, id, "\"1\"", group(OYBEK, FOTEHOBOD)).then().statusCode(412);
        Response again = changes(UZBEK, id, "\"2\"", group(OYBEK, FOTEHOBOD));
        again.then().statusCode(400);
        assertThat(again.<List<String>>path("errors.code")).containsExactly("LEFT_THE_GROUP");
        posts(UZBEK, id, "leave").then().statusCode(409);
    }

    @Test
    void shouldTakeBackWhomItsOwnCoordinatorRemoved() {
        String id = made(OYBEK, FOTEHOBOD, KONYSBAEV);
        changes(UZBEK, id, "\"1\"", group(OYBEK, KONYSBAEV)).then().statusCode(200);
        gets(Desk.officerOf(FOTEHOBOD), id).then().statusCode(404);

        changes(UZBEK, id, "\"2\"", group(OYBEK, FOTEHOBOD))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");

        gets(Desk.officerOf(FOTEHOBOD), id).then().statusCode(200);
        gets(Desk.officerOf(KONYSBAEV), id).then().statusCode(404);
        assertThat(sql.number("select count(*) from operation_group_version where group_id = ?::uuid", id))
                .isEqualTo(3);
    }

    @Test
    void shouldSayAllThatIsWrong() {
        Map<String, Object> bad = Map.of(
                "name", " ",
                "offices", List.of(FOTEHOBOD, SARAZM, "KZ-NOWHERE", "nonsense"),
                "from", "2026-01-01T00:00:00Z",
                "until", "2025-01-01T00:00:00Z",
                "members", 3);
        Response shape = makes(UZBEK, bad);
        shape.then().statusCode(400);
        assertThat(shape.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/name", "/offices/3", "/until", "/members");

        Response offices = makes(UZBEK, group(FOTEHOBOD, SARAZM, "KZ-NOWHERE"));
        offices.then().statusCode(400);
        assertThat(offices.<List<String>>path("errors.code"))
                .containsExactly("CLOSED_OFFICE", "UNKNOWN_OFFICE", "NO_OWN_OFFICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2199-01-01T00:00:00Z", "soon"})
    void shouldTakeNoTimeThatIsOverOrLongerThanAYear(String until) {
        Map<String, Object> group = new java.util.HashMap<>(group(OYBEK, FOTEHOBOD));
        group.put("until", until);

        Response answer = makes(UZBEK, group);

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/until");
    }

    @Test
    void shouldBeMadeByCoordinatorsOnly() {
        for (String role : List.of(Roles.OFFICER, Roles.SUPERVISOR, Roles.SYSTEM, Roles.ADMIN, Roles.AUDITOR)) {
            makes(Desk.of("UZ-NATIONAL", role), group(OYBEK, FOTEHOBOD)).then().statusCode(403);
        }
        String id = made(OYBEK, FOTEHOBOD);
        changes(TAJIK, id, "\"1\"", group(OYBEK, FOTEHOBOD)).then().statusCode(403);
        UZBEK.request()
                .contentType(ContentType.JSON)
                .body(group(OYBEK, FOTEHOBOD))
                .put("/api/v1/groups/{id}", id)
                .then()
                .statusCode(428);
    }

    static Stream<BiFunction<Desk, String, Response>> asks() {
        return Stream.of(
                GroupIT::gets,
                (desk, id) -> changes(desk, id, "\"1\"", group(OYBEK, FOTEHOBOD)),
                (desk, id) -> changes(desk, id, "\"7\"", group(OYBEK, FOTEHOBOD)),
                (desk, id) -> changes(desk, id, "\"1\"", Map.of()),
                (desk, id) -> posts(desk, id, "end"),
                (desk, id) -> posts(desk, id, "leave"));
    }

    @ParameterizedTest
    @MethodSource("asks")
    void shouldAnswerForAHiddenGroupAsForNone(BiFunction<Desk, String, Response> ask) {
        String hidden = made(OYBEK, FOTEHOBOD);
        scheduler.pause();
        try {
            for (Desk outsider : List.of(
                    Desk.officerOf(DOSTUK), coordinatorOf("KG"), Desk.officerOf(SARIOSIYO), Desk.officerOf(DUSTI))) {
                String absent = UUID.randomUUID().toString();

                Counted<Response> toHidden = Statements.during(() -> ask.apply(outsider, hidden));
                Counted<Response> toAbsent = Statements.during(() -> ask.apply(outsider, absent));

                assertThat(seen(toHidden.answer(), hidden)).isEqualTo(seen(toAbsent.answer(), absent));
                assertThat(toHidden.statements()).isEqualTo(toAbsent.statements());
                assertThat(toHidden.answer().statusCode()).isGreaterThanOrEqualTo(400);
            }
            Counted<Response> hiddenInAudience = Statements.during(() -> issues(DOSTUK, hidden));
            Counted<Response> absentInAudience =
                    Statements.during(() -> issues(DOSTUK, UUID.randomUUID().toString()));
            assertThat(hiddenInAudience.answer().asString())
                    .isEqualTo(absentInAudience.answer().asString());
            assertThat(hiddenInAudience.statements()).isEqualTo(absentInAudience.statements());
        } finally {
            scheduler.resume();
        }
    }

    private static String seen(Response response, String id) {
        List<String> lines = new ArrayList<>(List.of(response.statusLine()));
        response.headers().asList().stream().map(Header::toString).forEach(lines::add);
        lines.add(response.asString());
        return String.join("\n", lines).replace(id, "<id>");
    }
}
