package org.bloexchange.alert.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class LookupIT {

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

    private static List<String> found(Desk reader, String body) {
        Response answer = search(reader, body);
        answer.then().statusCode(200);
        assertThat(answer.<Boolean>path("tooCommon")).isFalse();
        return answer.path("items.alertId");
    }

    /** A plate nobody else has. */
    private static Said lookout(String plate) {
        return aLookout().with("/conveyances/0/plate/value", plate).to(FOTEHOBOD, KONYSBAEV);
    }

    @ParameterizedTest
    @CsvSource({"77 Q 901 WW", "77q901ww", "77-Q-901-WW", "77Q90IWW", "77Q90?WW", "7?Q90?W?"})
    void shouldFindAPlateInAnySpelling(String spelling) {
        String id = oybek.issued(lookout("77Q901WW"));

        assertThat(found(Desk.officerOf(FOTEHOBOD), plate(spelling))).contains(id);
    }

    @Test
    void shouldFindWhatWasReportedWithUnreadCharacters() {
        String id = oybek.issued(lookout("78Q9?2WW"));
        scheduler.resume();
        // the matcher keeps which places were unread
        Exchange.soon()
                .until(() -> found(oybek, plate("78Q9?2WW")).contains(id)
                        && sql.number("select count(*) from unread_mask where mask = 'xxxx?xxx'") == 1);

        sql.run("update lookup set at = at - interval '2 hours'");
        assertThat(found(oybek, plate("78Q972WW"))).contains(id);
        assertThat(found(oybek, plate("79Q972WW"))).doesNotContain(id);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTAINER, container, TASU1170000, tasu 117000-0",
        "VIN, vin, 1M8GDM9AXKP042788, 1m8gdm9axkp042788",
        "WAGON, wagon, 45488855, 4548885",
        "SEAL, seal, EX-77/0117, ex 770117"
    })
    void shouldFindOtherIdentifiers(String type, String field, String reported, String asked) {
        String id = oybek.issued(aLookout()
                .to(FOTEHOBOD)
                .withJson("/conveyances/0", "{\"kind\":\"OTHER\",\"" + field + "\":\"" + reported + "\"}"));

        String typed = "{\"identifier\":{\"type\":\"%s\",\"value\":\"%s\"},\"purpose\":\"TRAINING\"}";
        String untyped = "{\"identifier\":{\"value\":\"%s\"},\"purpose\":\"TRAINING\"}";
        assertThat(found(oybek, typed.formatted(type, asked))).contains(id);
        assertThat(found(oybek, untyped.formatted(asked))).contains(id);
    }

    @Test
    void shouldFindInTheVersionTheReaderSeesOnly() {
        String id = oybek.issued(lookout("81Q111WW"));
        oybek.updates(
                        id,
                        "\"1\"",
                        aLookout()
                                .with("/conveyances/0/plate/value", "82Q222WW")
                                .to(FOTEHOBOD))
                .then()
                .statusCode(200);
        Desk former = Desk.officerOf(KONYSBAEV);

        assertThat(found(former, plate("81Q111WW"))).containsExactly(id);
        assertThat(found(former, plate("82Q222WW"))).isEmpty();
        for (Desk reader : List.of(oybek, Desk.officerOf(FOTEHOBOD), Desk.of("TJ-NATIONAL", Roles.COORDINATOR))) {
            assertThat(found(reader, plate("81Q111WW"))).isEmpty();
            assertThat(found(reader, plate("82Q222WW"))).containsExactly(id);
        }
    }

    @Test
    void shouldFindNothingHiddenAndWorkTheSame() {
        oybek.issued(lookout("83Q333WW"));
        Desk outsider = Desk.officerOf(DOSTUK);

        var hidden = Statements.during(() -> search(outsider, plate("83Q333WW")));
        var absent = Statements.during(() -> search(outsider, plate("84Q444WW")));
        var seen = Statements.during(() -> search(oybek, plate("83Q333WW")));

        assertThat(hidden.answer().statusCode()).isEqualTo(200);
        assertThat(hidden.answer().asString()).isEqualTo(absent.answer().asString());
        assertThat(hidden.answer().headers().asList())
                .isEqualTo(absent.answer().headers().asList());
        assertThat(hidden.statements()).isEqualTo(absent.statements()).isEqualTo(seen.statements());
    }

    @Test
    void shouldCutByTheOtherFiltersAndGoOnPageByPage() {
        String lookout = oybek.issued(lookout("85Q555WW"));
        String seizure = oybek.issued(aSeizure()
                .to(FOTEHOBOD)
                .withJson("/conveyances", "[{\"kind\":\"CAR\",\"plate\":{\"value\":\"85Q555WW\"}}]"));
        String body = plate("85Q555WW");

        assertThat(found(oybek, body)).containsExactly(seizure, lookout);
        assertThat(found(oybek, with(body, "\"kind\":\"LOOKOUT\""))).containsExactly(lookout);
        assertThat(found(oybek, with(body, "\"border\":\"TJ-UZ\",\"direction\":\"ENTRY\"")))
                .containsExactly(seizure);
        assertThat(found(oybek, with(body, "\"substance\":\"MDMA\""))).isEmpty();
        Response first = search(oybek, with(body, "\"limit\":1"));
        assertThat(first.<List<String>>path("items.alertId")).containsExactly(seizure);
        String next = first.path("next");
        Response second = search(oybek, with(body, "\"limit\":1,\"cursor\":\"" + next + "\""));
        assertThat(second.<List<String>>path("items.alertId")).containsExactly(lookout);
        assertThat(second.<String>path("next")).isNull();
    }

    private static String with(String body, String more) {
        return body.substring(0, body.length() - 1) + "," + more + "}";
    }

    @Test
    void shouldListNothingThatIsTooCommonToTheReader() {
        for (int i = 0; i < 50; i++) {
            oybek.issued(lookout("86Q666WW"));
        }
        Desk recipient = Desk.officerOf(FOTEHOBOD);
        assertThat(found(oybek, plate("86Q666WW"))).hasSize(50);
        oybek.issued(aLookout().with("/conveyances/0/plate/value", "86Q666WW").to(KONYSBAEV));

        Response common = search(oybek, plate("86Q666WW"));

        common.then().statusCode(200);
        assertThat(common.<Boolean>path("tooCommon")).isTrue();
        assertThat(common.<List<Object>>path("items")).isEmpty();
        // who may see fewer of them sees them
        assertThat(found(recipient, plate("86Q666WW"))).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}|/identifier",
                "{\"identifier\":{\"value\":\"01A123BC\"}}|/purpose",
                "{\"identifier\":{\"value\":\"01A123BC\"},\"purpose\":\"CURIOSITY\"}|/purpose",
                "{\"identifier\":{},\"purpose\":\"TRAINING\"}|/identifier/value",
                "{\"identifier\":{\"value\":\"01A?????\"},\"purpose\":\"TRAINING\"}|/identifier/value",
                "{\"identifier\":{\"value\":\"--\"},\"purpose\":\"TRAINING\"}|/identifier/value",
                "{\"identifier\":{\"type\":\"PHONE\",\"value\":\"01A123BC\"},\"purpose\":\"TRAINING\"}|/identifier/type",
                "{\"identifier\":{\"value\":\"01A123BC\",\"country\":\"uz\"},\"purpose\":\"TRAINING\"}|/identifier/country",
                "{\"identifier\":{\"value\":\"01A123BC\"},\"purpose\":\"TRAINING\",\"limit\":201}|/limit",
                "{\"identifier\":{\"value\":\"01A123BC\"},\"purpose\":\"TRAINING\",\"text\":\"!!\"}|/text",
                "{\"identifier\":{\"value\":\"01A123BC\"},\"purpose\":\"TRAINING\",\"border\":\"x\"}|/border",
                "{\"identifier\":{\"value\":\"01A123BC\"},\"purpose\":\"TRAINING\",\"plate\":\"x\"}|/plate"
            })
    void shouldPointAtWhatIsMissingOrWrong(String bodyAndPointer) {
        String[] parts = bodyAndPointer.split("\\|", 2);

        Response refused = search(oybek, parts[0]);

        refused.then().statusCode(400).contentType("application/problem+json");
        assertThat(refused.<List<String>>path("errors.pointer")).contains(parts[1]);
    }

    @Test
    void shouldRefuseWhatIsNoJsonAndACursorOfItsOwnMaking() {
        search(oybek, "[").then().statusCode(400);
        search(oybek, "").then().statusCode(400);
        search(oybek, with(plate("01A123BC"), "\"cursor\":\"x\"")).then().statusCode(400);
    }
}
