package org.bloexchange.alert.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARAZM;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.TestSql;
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
class ShareIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();
    private static final String GRANTED = "{\"decision\":\"GRANTED\",\"reason\":\"For your checks only.\"}";
    private static final String REFUSED = "{\"decision\":\"REFUSED\"}";

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk dostuk = Desk.officerOf(DOSTUK);

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static Said notToBePassedOn() {
        return aSeizure().to(FOTEHOBOD).withJson("/handling", "{\"code\":\"H2\"}");
    }

    private static Response asks(Desk desk, String id, String... offices) {
        return desk.request()
                .contentType(ContentType.JSON)
                .body("{\"offices\":[\"" + String.join("\",\"", offices)
                        + "\"],\"reason\":\"The van is known there.\"}")
                .post("/api/v1/alerts/{id}/shares", id);
    }

    private static String asked(Desk desk, String id, String... offices) {
        return asks(desk, id, offices).then().statusCode(201).extract().path("shareId");
    }

    private static Response decides(Desk desk, String id, String share, String etag, String decision) {
        return desk.request()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(decision)
                .post("/api/v1/alerts/{id}/shares/{share}/decision", id, share);
    }

    @Test
    void shouldPassAnAlertOnWhereItsOriginatorGrantsIt() {
        String id = oybek.issued(notToBePassedOn());
        dostuk.gets(id).then().statusCode(404);

        Response ask = asks(fotehobod, id, DOSTUK, DUSTI);
        ask.then().statusCode(201).body("state", equalTo("ASKED")).body("office", equalTo(FOTEHOBOD));
        String share = ask.path("shareId");
        assertThat(ask.header("Location")).isEqualTo("/api/v1/alerts/" + id + "/shares/" + share);
        fotehobod.request().get(ask.header("Location")).then().statusCode(200).body("state", equalTo("ASKED"));
        dostuk.gets(id).then().statusCode(404);
        Response decided = decides(oybek, id, share, "\"1\"", GRANTED);

        decided.then().statusCode(200).body("state", equalTo("GRANTED")).body("version", equalTo(2));
        Response seen = dostuk.gets(id);
        seen.then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("material", equalTo(false))
                .body("handling.code", equalTo("H2"))
                .body("my.state", equalTo("QUEUED"));
        assertThat(oybek.gets(id).<List<String>>path("audience.offices")).containsExactly(FOTEHOBOD, DOSTUK, DUSTI);
        // a granted office is a recipient like any other, and knows of nobody else
        assertThat(seen.<List<String>>path("audience.offices")).containsExactly(DOSTUK);
        dostuk.says(id, "{\"state\":\"ACCEPTED\"}").then().statusCode(200);
        assertThat(dostuk.gets(id, "shares").<List<String>>path("items")).isEmpty();
    }

    @Test
    void shouldTellBothCountriesAndThoseWhoGetIt() {
        String id = oybek.issued(notToBePassedOn());
        String share = asked(fotehobod, id, DOSTUK);
        decides(oybek, id, share, "\"1\"", GRANTED).then().statusCode(200);

        for (String reader : List.of("uz", "tj")) {
            ContractRecord asked = Exchange.records("exercise.blo." + reader + ".responses.v1.tj", id, 1)
                    .getFirst();
            ContractRecord decided = Exchange.records("exercise.blo." + reader + ".responses.v1.uz", id, 1)
                    .getFirst();
            assertThat(CONTRACTS.problems(asked)).isEmpty();
            assertThat(CONTRACTS.problems(decided)).isEmpty();
            assertThat(asked.headers())
                    .containsEntry("ce_type", "blo.share.asked.v1")
                    .containsEntry("ce_source", "/offices/" + FOTEHOBOD)
                    .containsEntry("ce_sequence", "1");
            assertThat(decided.headers())
                    .containsEntry("ce_type", "blo.share.decided.v1")
                    .containsEntry("ce_source", "/offices/" + OYBEK)
                    .containsEntry("ce_sequence", "2");
        }
        List<ContractRecord> alerts = Exchange.records("exercise.blo.kg.alerts.v1.uz", id, 1);
        assertThat(alerts)
                .extracting(record -> record.headers().get("ce_type"))
                .containsExactly("blo.alert.updated.v1");
        assertThat(CONTRACTS.problems(alerts.getFirst())).isEmpty();
        for (String writer : List.of("uz", "tj", "kg")) {
            assertThat(Bus.of("exercise.blo.kg.responses.v1." + writer, id)).isEmpty();
        }
    }

    @Test
    void shouldKeepItWhereItsOriginatorRefuses() {
        String id = oybek.issued(notToBePassedOn());
        String share = asked(fotehobod, id, DOSTUK);

        decides(oybek, id, share, "\"1\"", REFUSED)
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("version", nullValue());

        dostuk.gets(id).then().statusCode(404);
        assertThat(oybek.gets(id).<Integer>path("version")).isEqualTo(1);
        assertThat(Bus.of("exercise.blo.kg.alerts.v1.uz", id)).isEmpty();
        fotehobod
                .request()
                .get("/api/v1/alerts/{id}/shares/{s}", id, share)
                .then()
                .body("state", equalTo("REFUSED"));
        // once is enough
        decides(oybek, id, share, "\"1\"", GRANTED).then().statusCode(409);
    }

    @Test
    void shouldShowAsksToTheOriginatorAndToWhoeverAskedOnly() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        Desk konysbaev = Desk.officerOf(KONYSBAEV);
        String first = asked(fotehobod, id, DOSTUK);
        String second = asked(konysbaev, id, DUSTI);
        decides(oybek, id, first, "\"1\"", GRANTED).then().statusCode(200);

        assertThat(oybek.gets(id, "shares").<List<String>>path("items.shareId")).containsExactly(first, second);
        assertThat(fotehobod.gets(id, "shares").<List<String>>path("items.shareId"))
                .containsExactly(first);
        assertThat(konysbaev.gets(id, "shares").<List<String>>path("items.shareId"))
                .containsExactly(second);
        assertThat(Desk.of("TJ-NATIONAL", Roles.COORDINATOR).gets(id, "shares").<List<String>>path("items.shareId"))
                .containsExactly(first);
        konysbaev
                .request()
                .get("/api/v1/alerts/{id}/shares/{s}", id, first)
                .then()
                .statusCode(404);
        assertThat(dostuk.gets(id, "shares").<List<String>>path("items")).isEmpty();

        for (Desk desk : List.of(oybek, fotehobod)) {
            Response history = desk.gets(id, "history");
            assertThat(history.<String>path("shares[0].by.office")).isEqualTo(FOTEHOBOD);
            assertThat(history.<String>path("shares[0].reason")).isEqualTo("The van is known there.");
            assertThat(history.<String>path("shares[0].state")).isEqualTo("GRANTED");
            assertThat(history.<String>path("shares[0].decidedBy.office")).isEqualTo(OYBEK);
            assertThat(history.<String>path("shares[0].decidedBy.function")).isEqualTo("OFFICER");
            assertThat(history.<Integer>path("shares[0].version")).isEqualTo(2);
        }
        assertThat(konysbaev.gets(id, "history").<List<String>>path("shares.shareId"))
                .containsExactly(second);
        assertThat(konysbaev.gets(id, "history").asString()).doesNotContain(DOSTUK);
    }

    /** Whether an office has the alert already is nobody's business but the originator's. */
    @Test
    void shouldAnswerAlikeWhetherAnOfficeHasItAlready() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));

        Response present = asks(fotehobod, id, KONYSBAEV);
        Response absent = asks(fotehobod, id, DOSTUK);

        assertThat(present.statusCode()).isEqualTo(201).isEqualTo(absent.statusCode());
        assertThat(neutral(present, KONYSBAEV)).isEqualTo(neutral(absent, DOSTUK));
        String konysbaevs = present.path("shareId");
        String dostuks = absent.path("shareId");
        Response grantedPresent = decides(oybek, id, konysbaevs, "\"1\"", GRANTED);
        Response grantedAbsent = decides(oybek, id, dostuks, "\"2\"", GRANTED);
        assertThat(grantedPresent.<Integer>path("version")).isEqualTo(2);
        assertThat(grantedAbsent.<Integer>path("version")).isEqualTo(3);
        assertThat(oybek.gets(id).<List<String>>path("audience.offices")).containsExactly(FOTEHOBOD, KONYSBAEV, DOSTUK);
    }

    private static String neutral(Response answer, String office) {
        return answer.asString()
                .replace(office, "<office>")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>");
    }

    @Test
    void shouldPointAtWhatIsWrong() {
        String id = oybek.issued(notToBePassedOn());

        Response wrong = asks(fotehobod, id, DOSTUK, "KG-NOWHERE", SARAZM, FOTEHOBOD, "COUNTERPART");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/offices/1", "/offices/2", "/offices/3", "/offices/4");
        assertThat(wrong.<List<String>>path("errors.code"))
                .containsExactlyInAnyOrder("UNKNOWN_OFFICE", "CLOSED_OFFICE", "OWN_OFFICE", "WRONG_FORM");
        Response sender = asks(fotehobod, id, DOSTUK, OYBEK);
        assertThat(sender.<List<String>>path("errors.pointer")).containsExactly("/offices/1");
        Response nothing = fotehobod
                .request()
                .contentType(ContentType.JSON)
                .body("{\"offices\":[]}")
                .post("/api/v1/alerts/{id}/shares", id);
        assertThat(nothing.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder("/offices", "/reason");
        String share = asked(fotehobod, id, DOSTUK);
        assertThat(decides(oybek, id, share, "\"1\"", "{\"decision\":\"ASKED\"}")
                        .<List<String>>path("errors.pointer"))
                .containsExactly("/decision");
    }

    @Test
    void shouldLetPresentRecipientsAskAndTheOriginatorDecide() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        String share = asked(Desk.of(FOTEHOBOD, Roles.COORDINATOR), id, DOSTUK);
        oybek.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(200);

        asks(oybek, id, DOSTUK).then().statusCode(403);
        asks(Desk.officerOf(KONYSBAEV), id, DOSTUK).then().statusCode(409);
        asks(dostuk, id, DUSTI).then().statusCode(404);
        asks(Desk.of(FOTEHOBOD, Roles.SYSTEM), id, DOSTUK).then().statusCode(403);
        decides(fotehobod, id, share, "\"2\"", GRANTED).then().statusCode(403);
        decides(Desk.officerOf(SARIOSIYO), id, share, "\"2\"", GRANTED).then().statusCode(404);
        decides(Desk.of("UZ-NATIONAL", Roles.COORDINATOR), id, share, "\"2\"", GRANTED)
                .then()
                .statusCode(403);
        decides(oybek, id, UUID.randomUUID().toString(), "\"2\"", GRANTED)
                .then()
                .statusCode(404);
        decides(oybek, id, share, "\"1\"", GRANTED).then().statusCode(412);
        oybek.request()
                .contentType(ContentType.JSON)
                .body(GRANTED)
                .post("/api/v1/alerts/{id}/shares/{s}/decision", id, share)
                .then()
                .statusCode(428);
        String other = oybek.issued(notToBePassedOn());
        decides(oybek, other, share, "\"1\"", GRANTED).then().statusCode(404);
        assertThat(oybek.gets(id).<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void shouldGiveNothingOnOnceTheAlertHasEnded() {
        String id = oybek.issued(notToBePassedOn());
        String share = asked(fotehobod, id, DOSTUK);
        oybek.cancels(id, "\"1\"").then().statusCode(200);

        asks(fotehobod, id, DUSTI).then().statusCode(409);
        decides(oybek, id, share, "\"2\"", GRANTED).then().statusCode(409);
        // which left nothing behind
        fotehobod
                .request()
                .get("/api/v1/alerts/{id}/shares/{s}", id, share)
                .then()
                .body("state", equalTo("ASKED"));
        decides(oybek, id, share, "\"2\"", REFUSED).then().statusCode(200);
        dostuk.gets(id).then().statusCode(404);
    }

    @Test
    void shouldShowTheRestrictionInWordsToWhoeverGetsIt() {
        String words = "Not to be mentioned to the carrier.";
        String id = oybek.issued(
                aSeizure().to(FOTEHOBOD).withJson("/handling", "{\"code\":\"H3\",\"text\":\"" + words + "\"}"));
        decides(oybek, id, asked(fotehobod, id, DOSTUK), "\"1\"", GRANTED)
                .then()
                .statusCode(200);

        assertThat(dostuk.gets(id).<String>path("handling.text")).isEqualTo(words);
        assertThat(Exchange.records("exercise.blo.kg.alerts.v1.uz", id, 1)
                        .getFirst()
                        .data())
                .asString(StandardCharsets.UTF_8)
                .contains(words);
    }

    @Test
    void shouldDecideOnceAtTheSameMoment() throws Exception {
        String id = oybek.issued(notToBePassedOn());
        String share = asked(fotehobod, id, DOSTUK);
        try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String decision = i % 2 == 0 ? GRANTED : REFUSED;
                answers.add(officers.submit(
                        () -> decides(oybek, id, share, "\"1\"", decision).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).isSubsetOf(200, 409, 412);
        }
        assertThat(Exchange.records("exercise.blo.tj.responses.v1.uz", id, 1)).hasSize(1);
        boolean granted = "GRANTED".equals(oybek.gets(id, "shares").path("items[0].state"));
        assertThat(dostuk.gets(id).statusCode()).isEqualTo(granted ? 200 : 404);
    }

    @Test
    void shouldSendTheSameEventsAgain() {
        String id = oybek.issued(notToBePassedOn());
        decides(oybek, id, asked(fotehobod, id, DOSTUK), "\"1\"", GRANTED)
                .then()
                .statusCode(200);
        asked(fotehobod, id, DUSTI);
        Exchange.records("exercise.blo.uz.responses.v1.tj", id, 2);

        sql.run("insert into republish_request (stream, since) values ('responses', now() - interval '1 hour')");

        for (String topic : List.of("exercise.blo.uz.responses.v1.tj", "exercise.blo.tj.responses.v1.tj")) {
            assertTwice(Exchange.records(topic, id, 4));
        }
        assertTwice(Exchange.records("exercise.blo.tj.responses.v1.uz", id, 2));
    }

    private static void assertTwice(List<ContractRecord> records) {
        int half = records.size() / 2;
        for (int i = 0; i < half; i++) {
            assertThat(records.get(half + i).headers()).isEqualTo(records.get(i).headers());
            assertThat(records.get(half + i).data()).isEqualTo(records.get(i).data());
        }
    }
}
