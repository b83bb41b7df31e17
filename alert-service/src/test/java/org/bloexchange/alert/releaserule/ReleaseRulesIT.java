package org.bloexchange.alert.releaserule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aBulletin;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ReleaseRulesIT {

    private static final String RULES = "/api/v1/release-rules";

    private final Desk unit = Decisions.unitOf("UZ");

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @AfterEach
    void asPreset() {
        Decisions.nothingWaits("UZ");
    }

    @Test
    void shouldAskForNothingUntilACountrySetsRules() {
        Response preset = Desk.of("TM-NATIONAL", Roles.ADMIN).request().get(RULES);

        preset.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(preset.asString()).isEqualTo("{\"country\":\"TM\",\"version\":1,\"rules\":[]}");
    }

    @Test
    void shouldKeepWhatIsSetInItsOrderWithWhoSetIt() {
        String rules = "[{\"kind\":\"LOOKOUT\",\"release\":false},"
                + "{\"urgency\":\"FLASH\",\"handling\":\"H2\",\"release\":true,\"deadlineMinutes\":15}]";

        Response set = Decisions.setsRules(Desk.of("UZ-NATIONAL", Roles.ADMIN), etag(), "{\"rules\":" + rules + "}");

        set.then().statusCode(200);
        Response read = unit.request().get(RULES);
        assertThat(read.asString()).isEqualTo(set.asString()).contains("\"rules\":" + rules);
        assertThat(read.header("ETag")).isEqualTo(set.header("ETag"));
        assertThat(read.<Map<String, String>>path("by"))
                .isEqualTo(Map.of("office", "UZ-NATIONAL", "function", "ADMIN"));
    }

    @Test
    void shouldLetOneOfTwoChangesWin() throws Exception {
        String etag = etag();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(
                        () -> Decisions.setsRules(unit, etag, "{\"rules\":[]}").statusCode()));
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(200, 412).containsOnlyOnce(200);
        }
        Decisions.setsRules(unit, "\"999999999999\"", "{\"rules\":[]}").then().statusCode(412);
        unit.request()
                .contentType("application/json")
                .body("{\"rules\":[]}")
                .put(RULES)
                .then()
                .statusCode(428);
    }

    @Test
    void shouldBeForTheNationalUnitAndTheAdministratorOnly() {
        for (Desk other : List.of(
                Desk.officerOf(OYBEK), Desk.of(OYBEK, Roles.SUPERVISOR), Desk.of(OYBEK, Roles.SYSTEM, Roles.AUDITOR))) {
            other.request().get(RULES).then().statusCode(403);
            Decisions.setsRules(other, etag(), "{\"rules\":[]}").then().statusCode(403);
        }
        Decisions.everythingWaits("UZ");
        assertThat(Desk.of("TJ-NATIONAL", Roles.COORDINATOR)
                        .request()
                        .get(RULES)
                        .<List<?>>path("rules"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                       | /rules                     | REQUIRED
                    {"rules":7}                                              | /rules                     | WRONG_FORM
                    {"rules":[null]}                                         | /rules/0                   | REQUIRED
                    {"rules":[{}]}                                           | /rules/0/release           | REQUIRED
                    {"rules":[{"release":true}]}                             | /rules/0/deadlineMinutes   | REQUIRED
                    {"rules":[{"release":true,"deadlineMinutes":0}]}         | /rules/0/deadlineMinutes   | OUT_OF_RANGE
                    {"rules":[{"release":true,"deadlineMinutes":10081}]}     | /rules/0/deadlineMinutes   | OUT_OF_RANGE
                    {"rules":[{"release":true,"deadlineMinutes":1.5}]}       | /rules/0/deadlineMinutes   | WRONG_FORM
                    {"rules":[{"release":false,"deadlineMinutes":5}]}        | /rules/0/deadlineMinutes   | NOT_APPLICABLE
                    {"rules":[{"release":"yes","kind":"LETTER"}]}            | /rules/0/kind              | UNKNOWN_VALUE
                    {"rules":[{"release":false,"office":"UZ-OYBEK"}]}        | /rules/0/office            | UNKNOWN_PROPERTY
                    """)
    void shouldPointAtWhatIsWrong(String body, String pointer, String code) {
        Response refused = Decisions.setsRules(unit, etag(), body);

        refused.then().statusCode(400);
        assertThat(refused.<List<Map<String, String>>>path("errors"))
                .anySatisfy(error ->
                        assertThat(error).containsEntry("pointer", pointer).containsEntry("code", code));
    }

    /** The whole matrix, as officers meet it. */
    @Test
    void shouldDecideByKindUrgencyAndHandling() {
        Decisions.rules("UZ", """
                [{"kind":"SEIZURE","urgency":"FLASH","release":false},
                 {"kind":"SEIZURE","handling":"H2","release":true,"deadlineMinutes":20},
                 {"urgency":"ROUTINE","release":true,"deadlineMinutes":60},
                 {"handling":"H3","release":true,"deadlineMinutes":5}]""");
        Map<String, Said> kinds = Map.of(
                "SEIZURE", aSeizure(),
                "ADVANCE_WARNING", aWarning(),
                "LOOKOUT", aLookout(),
                "CONCEALMENT_BULLETIN", aBulletin());
        kinds.forEach((kind, said) -> {
            for (String urgency : List.of("FLASH", "URGENT", "ROUTINE")) {
                for (String handling : List.of("H0", "H1", "H2", "H3")) {
                    Response issued = Desk.officerOf(OYBEK)
                            .issues(said.with("/urgency", urgency)
                                    .withJson("/handling", "{\"code\":\"" + handling + "\",\"text\":\"x\"}"));

                    assertThat(issued.<String>path("state"))
                            .as(kind + " " + urgency + " " + handling)
                            .isEqualTo(mustBeReleased(kind, urgency, handling) ? "AWAITING_RELEASE" : "ISSUED");
                }
            }
        });
    }

    private static boolean mustBeReleased(String kind, String urgency, String handling) {
        if (kind.equals("SEIZURE") && urgency.equals("FLASH")) {
            return false;
        }
        return kind.equals("SEIZURE") && handling.equals("H2") || urgency.equals("ROUTINE") || handling.equals("H3");
    }

    private String etag() {
        return unit.request().get(RULES).header("ETag");
    }
}
