package org.bloexchange.alert.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.JARTEPA;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Known.TWO_POINTS;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.directory.CrossingPoint;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.DirectoryRecords;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Audiences by border, country and agency, and what a change of the directory does to those that stand. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class AudienceIT {

    private static final Desk DESK = Desk.officerOf(OYBEK);

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static Said told(String audience) {
        return aSeizure().withJson("/audience", audience);
    }

    private static List<String> audience(Response answer) {
        answer.then().statusCode(201);
        return answer.path("audience.offices");
    }

    /** An office at Turkmen points, where no other test looks. */
    private static Office office(
            String code, String name, @Nullable String closedOn, List<String> counterparts, String... agencies) {
        String country = code.substring(0, 2);
        return new Office(
                code,
                Office.Kind.BORDER_OFFICE,
                country,
                name,
                null,
                closedOn,
                "Asia/Ashgabat",
                List.of(code),
                counterparts,
                country + "-NATIONAL",
                List.of(agencies));
    }

    private static void known(ContractRecord... records) {
        Bus.send(List.of(records));
    }

    @Test
    void shouldTellEverybodyOnABorderOnce() {
        Response answer = DESK.issues(told("{\"offices\": [\"COUNTERPART\"], \"borders\": [\"TJ-UZ\", \"KZ-UZ\"]}"));

        assertThat(audience(answer))
                .containsExactly(FOTEHOBOD, DUSTI, JARTEPA, SARIOSIYO, TWO_POINTS, KONYSBAEV)
                .doesNotHaveDuplicates();
        String id = answer.path("alertId");
        assertThat(Exchange.records("exercise.blo.kz.alerts.v1.uz", id, 1)).hasSize(1);
        assertThat(sql.number("select count(*) from recipient where alert_id = ?::uuid", id))
                .isEqualTo(6);
        Desk.officerOf(SARIOSIYO).gets(id).then().statusCode(200);
        Desk.officerOf(DOSTUK).gets(id).then().statusCode(404);
    }

    @Test
    void shouldFreezeWhoIsThereAndTellNewcomersOfWhatComesLater() {
        known(
                DirectoryRecords.of(new CrossingPoint("TM-DASHOGUZ", "TM", "Dashoguz", "UZ-SHAVAT")),
                DirectoryRecords.of(new CrossingPoint("TM-GAZOJAK", "TM", "Gazojak", "UZ-SHAVAT")),
                DirectoryRecords.of(office("TM-DASHOGUZ", "Dashoguz", null, List.of(), "CUSTOMS"), 1));
        Said said = told("{\"borders\": [\"TM-UZ\"]}");
        Exchange.soon().until(() -> DESK.issues(said).statusCode() == 201);
        Response first = DESK.issues(said);
        assertThat(audience(first)).containsExactly("TM-DASHOGUZ");
        assertThat(audience(DESK.issues(told("{\"agencyTypes\": [\"CUSTOMS\"]}"))))
                .containsExactly("TM-DASHOGUZ");

        known(DirectoryRecords.of(office("TM-GAZOJAK", "Gazojak", null, List.of(), "CUSTOMS"), 1));

        Exchange.soon().until(() -> audience(DESK.issues(said)).size() == 2);
        Desk.officerOf("TM-GAZOJAK").gets(first.path("alertId")).then().statusCode(404);
        Response narrow = DESK.issues(told("{\"borders\": [\"TM-UZ\"], \"agencyTypes\": [\"DRUG_CONTROL\"]}"));
        narrow.then().statusCode(400);
        assertThat(narrow.<List<String>>path("errors.pointer")).containsExactly("/audience/agencyTypes/0");
    }

    @Test
    void shouldPointAtEveryPartThatFindsNobody() {
        Response answer = DESK.issues(told("""
                {"borders": ["KZ-TM", "TJUZ"], "countries": ["FR", "uz"], "agencyTypes": ["POLICE"],
                 "groups": ["nonsense"], "offices": ["UZ-NOWHERE"]}"""));

        answer.then().statusCode(400);
        List<Map<String, String>> errors = answer.path("errors");
        assertThat(errors)
                .extracting(error -> error.get("pointer"), error -> error.get("code"))
                .containsExactlyInAnyOrder(
                        tuple("/audience/borders/0", "UNKNOWN_BORDER"),
                        tuple("/audience/borders/1", "WRONG_FORM"),
                        tuple("/audience/countries/0", "UNKNOWN_COUNTRY"),
                        tuple("/audience/countries/1", "WRONG_FORM"),
                        tuple("/audience/agencyTypes/0", "UNKNOWN_VALUE"),
                        tuple("/audience/groups/0", "WRONG_FORM"),
                        tuple("/audience/offices/0", "UNKNOWN_OFFICE"));
    }

    @Test
    void shouldTakeNoAudienceOfNobody() {
        for (String nobody : List.of("{}", "{\"offices\": []}", "{\"borders\": [], \"groups\": null}")) {
            Response answer = DESK.issues(told(nobody));
            answer.then().statusCode(400);
            assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/audience/offices");
        }
    }

    @Test
    void shouldTakeAHundredOfficesAndNoMore() {
        List<ContractRecord> many = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            many.add(DirectoryRecords.of(office("TM-MANY-" + i, "Many", null, List.of()), 1));
        }
        Bus.send(many);
        Exchange.soon().until(() -> DESK.issues(aSeizure().to("TM-MANY-98")).statusCode() == 201);

        Response answer = DESK.issues(told("{\"countries\": [\"TM\", \"TJ\"]}"));

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/audience");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("TOO_MANY_OFFICES");
        many.clear();
        for (int i = 0; i < 99; i++) {
            many.add(DirectoryRecords.of(office("TM-MANY-" + i, "Many", "2020", List.of()), 2));
        }
        Bus.send(many);
        Exchange.soon().until(() -> DESK.issues(aSeizure().to("TM-MANY-98")).statusCode() == 400);
    }

    @Test
    void shouldKeepAnOfficeThatClosedInAnAudienceThatStandsAndTakeItIntoNoOther() {
        known(DirectoryRecords.of(office("KG-CLOSES", "Old name", null, List.of()), 1));
        Said said = aSeizure().to(FOTEHOBOD, "KG-CLOSES");
        Exchange.soon().until(() -> DESK.issues(said).statusCode() == 201);
        String id = DESK.issued(said);
        String other = DESK.issued(aSeizure().to(FOTEHOBOD));

        known(DirectoryRecords.of(office("KG-CLOSES", "New name", "2026-01-01", List.of()), 2));

        Exchange.soon().until(() -> DESK.issues(said).statusCode() == 400);
        Response refused = DESK.issues(said);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/audience/offices/1");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("CLOSED_OFFICE");
        assertThat(refused.<List<String>>path("errors.message"))
                .containsExactly("KG-CLOSES (New name) is closed; its national unit is KG-NATIONAL");
        DESK.updates(other, "\"1\"", said).then().statusCode(400);

        Response repeated = DESK.updates(id, "\"1\"", said);

        repeated.then().statusCode(200);
        assertThat(repeated.<List<String>>path("audience.offices")).containsExactly(FOTEHOBOD, "KG-CLOSES");
        Response seen = Desk.officerOf("KG-CLOSES").gets(id);
        seen.then().statusCode(200);
        assertThat(seen.<Integer>path("version")).isEqualTo(2);
        // once it left, it stays out
        DESK.updates(id, "\"2\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);
        DESK.updates(id, "\"3\"", said).then().statusCode(400);
    }

    @Test
    void shouldTellNobodyElseThatAClosedOfficeStandsInAnAudience() {
        known(DirectoryRecords.of(office("KG-SECRET", "Secret", null, List.of()), 1));
        Said said = aSeizure().to(FOTEHOBOD, "KG-SECRET");
        Exchange.soon().until(() -> DESK.issues(said).statusCode() == 201);
        String id = DESK.issued(said);
        String without = DESK.issued(aSeizure().to(FOTEHOBOD));
        known(DirectoryRecords.of(office("KG-SECRET", "Secret", "2026-01-01", List.of()), 2));
        Exchange.soon().until(() -> DESK.issues(said).statusCode() == 400);

        for (Desk reader : List.of(Desk.officerOf(FOTEHOBOD), Desk.officerOf(DOSTUK))) {
            Said guess = aSeizure().to(OYBEK, "KG-SECRET");
            Statements.Counted<Response> in = Statements.during(() -> reader.updates(id, "\"1\"", guess));
            Statements.Counted<Response> out = Statements.during(() -> reader.updates(without, "\"1\"", guess));
            assertThat(in.answer().statusCode()).isEqualTo(400);
            assertThat(in.answer().asString()).isEqualTo(out.answer().asString());
            assertThat(in.statements()).isEqualTo(out.statements());
        }
    }

    @Test
    void shouldSendToTheNewCounterpartFromNowOn() {
        known(
                DirectoryRecords.of(office("TM-FARAP", "Farap", null, List.of("UZ-OLOT")), 1),
                DirectoryRecords.of(office("TM-SERAHS", "Serahs", null, List.of("UZ-OLOT")), 1),
                DirectoryRecords.of(new CrossingPoint("UZ-OLOT", "UZ", "Olot", "TM-FARAP")),
                DirectoryRecords.of(office("UZ-OLOT", "Olot", null, List.of("TM-FARAP")), 1));
        Desk olot = Desk.officerOf("UZ-OLOT");
        Exchange.soon().until(() -> olot.issues(aSeizure()).statusCode() == 201);
        Response before = olot.issues(aSeizure());
        assertThat(audience(before)).containsExactly("TM-FARAP");

        known(DirectoryRecords.of(office("UZ-OLOT", "Olot", null, List.of("TM-SERAHS")), 2));

        Exchange.soon().until(() -> audience(olot.issues(aSeizure())).equals(List.of("TM-SERAHS")));
        String id = before.path("alertId");
        Desk.officerOf("TM-FARAP").gets(id).then().statusCode(200);
        Desk.officerOf("TM-SERAHS").gets(id).then().statusCode(404);
        assertThat(olot.gets(id).<List<String>>path("audience.offices")).containsExactly("TM-FARAP");
    }
}
