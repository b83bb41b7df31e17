package org.bloexchange.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Plates;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What turns up twice is told to those who may know, and to nobody else. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class MatchIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk konysbaev = Desk.officerOf(KONYSBAEV);
    private final Desk dusti = Desk.officerOf(DUSTI);

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static Said seizureWith(String plate) {
        return aSeizure()
                .withJson(
                        "/conveyances",
                        "[{\"kind\":\"TRUCK\",\"plate\":{\"value\":\"%s\",\"country\":\"UZ\"}}]".formatted(plate));
    }

    private static Said lookoutFor(String plate) {
        return aLookout().with("/conveyances/0/plate/value", plate);
    }

    /** Whatever was queued is compared. */
    private void compared() {
        Exchange.soon().until(() -> sql.number("select count(*) from match_queue") == 0);
    }

    private static List<String> offices(Response matches) {
        matches.then().statusCode(200);
        return matches.path("items.other.office");
    }

    @Test
    void shouldTellBothOfficesThatTheirItemTurnedUpElsewhereWithoutItsContent() {
        String plate = Plates.fresh();
        String first = oybek.issued(seizureWith(plate).to(FOTEHOBOD));
        String spelledOtherwise =
                (plate.substring(0, 2) + " " + plate.substring(2).toLowerCase(java.util.Locale.ROOT)).replace("k", "к");
        String second = konysbaev.issued(seizureWith(spelledOtherwise).to("UZ-NATIONAL"));
        compared();

        Response forOybek = oybek.gets(first, "matches");
        Response forKonysbaev = konysbaev.gets(second, "matches");

        assertThat(offices(forOybek)).containsExactly(KONYSBAEV);
        assertThat(offices(forKonysbaev)).containsExactly(OYBEK);
        assertThat(forOybek.<String>path("items[0].certainty")).isEqualTo("CERTAIN");
        assertThat(forOybek.<List<String>>path("items[0].identifierTypes")).containsExactly("PLATE");
        assertThat(forOybek.<String>path("items[0].other.reference"))
                .isEqualTo(konysbaev.gets(second).path("reference"));
        assertThat(forOybek.<String>path("items[0].other.alertId")).isNull();
        oybek.gets(second).then().statusCode(404);

        String match = forOybek.path("items[0].matchId");
        ContractRecord told =
                Exchange.records("exercise.blo.uz.matches.v1.kz", match, 1).getFirst();
        assertThat(CONTRACTS.problems(told)).isEmpty();
        assertThat(textOf(told)).contains(first).doesNotContain(second).doesNotContain(plate.substring(3));
        assertThat(CONTRACTS.problems(Exchange.records("exercise.blo.kz.matches.v1.uz", match, 1)
                        .getFirst()))
                .isEmpty();
        // the first alert's recipient learns nothing: it is not its alert
        assertThat(offices(Desk.officerOf(FOTEHOBOD).gets(first, "matches"))).isEmpty();
        assertThat(Bus.of("exercise.blo.tj.matches.v1.kz", match)).isEmpty();
        assertThat(Bus.of("exercise.blo.tj.matches.v1.uz", match)).isEmpty();
        assertThat(oybek.request().get("/api/v1/matches").<List<String>>path("items.matchId"))
                .contains(match);
    }

    @Test
    void shouldTellTheSearcherOfTheFindingAndTheFinderNothingOfTheSilentSearch() {
        String plate = Plates.fresh();
        String searched = konysbaev.issued(lookoutFor(plate).to("KZ-NATIONAL"));
        String found = dusti.issued(seizureWith(plate).to(OYBEK));
        String lonely = dusti.issued(seizureWith(Plates.fresh()).to(OYBEK));
        compared();

        assertThat(offices(konysbaev.gets(searched, "matches"))).containsExactly(DUSTI);
        Statements.Counted<Response> withHidden = Statements.during(() -> dusti.gets(found, "matches"));
        Statements.Counted<Response> without = Statements.during(() -> dusti.gets(lonely, "matches"));
        assertThat(withHidden.answer().asString()).isEqualTo(without.answer().asString());
        assertThat(withHidden.statements()).isEqualTo(without.statements());
        String match = konysbaev.gets(searched, "matches").path("items[0].matchId");
        Exchange.records("exercise.blo.kz.matches.v1.tj", match, 1);
        assertThat(Bus.of("exercise.blo.tj.matches.v1.kz", match)).isEmpty();
        assertThat(dusti.request().get("/api/v1/matches?limit=200").asString()).doesNotContain(match);
        dusti.request()
                .contentType("application/json")
                .body("{\"assessment\":\"CONFIRMED\"}")
                .post("/api/v1/alerts/{id}/matches/{match}/assessment", found, match)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldLetTwoSilentOnesNotMeet() {
        String plate = Plates.fresh();
        String one = konysbaev.issued(lookoutFor(plate).to("KZ-NATIONAL"));
        String other = dusti.issued(lookoutFor(plate).to("TJ-NATIONAL"));
        compared();

        assertThat(offices(konysbaev.gets(one, "matches"))).isEmpty();
        assertThat(offices(dusti.gets(other, "matches"))).isEmpty();
    }

    @Test
    void shouldShowTheAlertToWhoeverMaySeeItAnyway() {
        String plate = Plates.fresh();
        String searched = konysbaev.issued(lookoutFor(plate).to(OYBEK));
        String found = oybek.issued(seizureWith(plate).to(FOTEHOBOD));
        compared();

        assertThat(oybek.gets(found, "matches").<List<String>>path("items.other.alertId"))
                .containsExactly(searched);
        assertThat(Desk.of("UZ-NATIONAL", Roles.COORDINATOR)
                        .gets(searched, "matches")
                        .<List<String>>path("items.other.alertId"))
                .containsExactly(found);
    }

    @Test
    void shouldFindWhatMayBeTheSameAsPossible() {
        String plate = Plates.fresh();
        String whole = oybek.issued(seizureWith(plate).to(FOTEHOBOD));
        String misread = konysbaev.issued(
                seizureWith(plate.replace('0', 'O').replace('1', 'I')).to("KZ-NATIONAL"));
        String partly =
                dusti.issued(seizureWith("?" + plate.substring(1, 7) + "?").to("TJ-NATIONAL"));
        String laterWhole =
                Desk.officerOf("KG-DOSTUK").issued(seizureWith(plate).to("KG-NATIONAL"));
        String tooLittle = Desk.officerOf("UZ-SARIOSIYO")
                .issued(seizureWith("????" + plate.substring(4)).to("UZ-NATIONAL"));
        compared();

        Map<String, String> certainties = certainties(oybek.gets(whole, "matches"));
        assertThat(certainties)
                .containsOnly(
                        Map.entry(KONYSBAEV, "POSSIBLE"),
                        Map.entry(DUSTI, "POSSIBLE"),
                        Map.entry("KG-DOSTUK", "CERTAIN"));
        assertThat(certainties(dusti.gets(partly, "matches")))
                .containsEntry(OYBEK, "POSSIBLE")
                .containsEntry("KG-DOSTUK", "POSSIBLE");
        assertThat(certainties(konysbaev.gets(misread, "matches"))).containsEntry(OYBEK, "POSSIBLE");
        assertThat(offices(Desk.officerOf("UZ-SARIOSIYO").gets(tooLittle, "matches")))
                .isEmpty();
        Desk.officerOf("KG-DOSTUK").gets(laterWhole).then().statusCode(200);
    }

    private static Map<String, String> certainties(Response matches) {
        List<String> offices = offices(matches);
        List<String> certainties = matches.path("items.certainty");
        Map<String, String> byOffice = new java.util.HashMap<>();
        for (int i = 0; i < offices.size(); i++) {
            byOffice.put(offices.get(i), certainties.get(i));
        }
        return byOffice;
    }

    @Test
    void shouldFollowTheVersions() {
        String wrong = Plates.fresh();
        String right = Plates.fresh();
        String id = oybek.issued(seizureWith(wrong).to(FOTEHOBOD));
        String other = konysbaev.issued(seizureWith(right).to("KZ-NATIONAL"));
        oybek.updates(id, "\"1\"", seizureWith(right).to(FOTEHOBOD)).then().statusCode(200);
        compared();
        String late = dusti.issued(seizureWith(wrong).to("TJ-NATIONAL"));
        compared();

        assertThat(offices(oybek.gets(id, "matches"))).containsExactly(KONYSBAEV);
        assertThat(offices(dusti.gets(late, "matches"))).isEmpty();

        konysbaev
                .updates(other, "\"1\"", seizureWith(right).to("KZ-NATIONAL").with("/matching", "SILENT"))
                .then()
                .statusCode(200);
        assertThat(offices(oybek.gets(id, "matches"))).isEmpty();
        konysbaev
                .updates(other, "\"2\"", seizureWith(right).to("KZ-NATIONAL"))
                .then()
                .statusCode(200);
        assertThat(offices(oybek.gets(id, "matches"))).containsExactly(KONYSBAEV);
        konysbaev.cancels(other, "\"3\"").then().statusCode(200);
        assertThat(offices(oybek.gets(id, "matches"))).isEmpty();
    }

    @Test
    void shouldLetEachOfficeSayWhatItMakesOfIt() {
        String plate = Plates.fresh();
        String mine = oybek.issued(seizureWith(plate).to(FOTEHOBOD));
        String theirs = konysbaev.issued(seizureWith(plate).to("KZ-NATIONAL"));
        compared();
        String match = oybek.gets(mine, "matches").path("items[0].matchId");

        assesses(oybek, mine, match, "{\"assessment\":\"DISMISSED\",\"reason\":\"A chance\"}")
                .then()
                .statusCode(200);
        Response changed = assesses(oybek, mine, match, "{\"assessment\":\"CONFIRMED\"}");

        assertThat(changed.<String>path("assessment.assessment")).isEqualTo("CONFIRMED");
        assertThat(changed.<String>path("assessment.reason")).isNull();
        assertThat(konysbaev.gets(theirs, "matches").<String>path("items[0].otherAssessment.assessment"))
                .isEqualTo("CONFIRMED");
        assertThat(konysbaev.gets(theirs, "matches").<Object>path("items[0].assessment"))
                .isNull();
        assesses(oybek, mine, match, "{}").then().statusCode(400);
        assesses(oybek, mine, UUID.randomUUID().toString(), "{\"assessment\":\"CONFIRMED\"}")
                .then()
                .statusCode(404);
        assesses(Desk.officerOf(FOTEHOBOD), mine, match, "{\"assessment\":\"CONFIRMED\"}")
                .then()
                .statusCode(404);
    }

    private static Response assesses(Desk desk, String id, String match, String said) {
        return desk.request()
                .contentType("application/json")
                .body(said)
                .post("/api/v1/alerts/{id}/matches/{match}/assessment", id, match);
    }

    private static String textOf(ContractRecord record) {
        return new String(Objects.requireNonNull(record.data()), StandardCharsets.UTF_8);
    }
}
