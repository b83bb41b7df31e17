package org.bloexchange.alert.inquiry;

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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class AnswerIT {

    private static final String ANSWERED = "{\"state\":\"ANSWERED\",\"text\":\"Twice in May.\",\"language\":\"en\"}";
    private static final String REFUSED = "{\"state\":\"REFUSED\",\"reason\":\"ONGOING_INVESTIGATION\"}";
    private static final String DELAYED =
            "{\"state\":\"DELAYED\",\"until\":\"2126-05-14T19:00:00+05:00\",\"text\":\"The archive is closed.\"}";

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk konysbaev = Desk.officerOf(KONYSBAEV);

    @Inject
    TestSql sql;

    private String id = "";

    @BeforeEach
    void ask() {
        Exchange.open();
        id = oybek.asked("{\"identifier\":{\"type\":\"PLATE\",\"value\":\"01A123BC\"},\"question\":\"Seen before?\","
                + "\"urgency\":\"URGENT\",\"offices\":[\"TJ-FOTEHOBOD\",\"KZ-KONYSBAEV\"]}");
    }

    @Test
    void shouldDelayAnswerAndCorrect() {
        fotehobod.answers(id, "\"1\"", DELAYED).then().statusCode(200).header("ETag", "\"2\"");
        fotehobod.answers(id, "\"2\"", ANSWERED).then().statusCode(200).header("ETag", "\"3\"");
        Response corrected = fotehobod.answers(id, "\"3\"", "{\"state\":\"ANSWERED\",\"text\":\"Three times.\"}");

        corrected.then().statusCode(200).header("ETag", "\"4\"");
        assertThat(corrected.<List<String>>path("asked.office")).containsExactly(FOTEHOBOD);
        assertThat(corrected.<String>path("asked[0].answer.text")).isEqualTo("Three times.");
        Response seen = oybek.getsRequest(id);
        assertThat(seen.<List<String>>path("asked.state")).containsExactly("OPEN", "ANSWERED");
        assertThat(seen.<List<String>>path("asked[1].history.state"))
                .containsExactly("OPEN", "DELAYED", "ANSWERED", "ANSWERED");
        assertThat(seen.<List<Integer>>path("asked[1].history.revision")).containsExactly(1, 2, 3, 4);
        assertThat(seen.<List<String>>path("asked[1].history.by.office"))
                .containsExactly(OYBEK, FOTEHOBOD, FOTEHOBOD, FOTEHOBOD);
        assertThat(seen.<String>path("asked[1].history[1].answer.until")).isEqualTo("2126-05-14T14:00:00Z");
        fotehobod.answers(id, "\"4\"", REFUSED).then().statusCode(409);
        fotehobod.answers(id, "\"4\"", DELAYED).then().statusCode(409);
    }

    @Test
    void shouldLetARefusalBecomeAnAnswer() {
        konysbaev.answers(id, "\"1\"", REFUSED).then().statusCode(200);

        assertThat(oybek.getsRequest(id).<String>path("asked[0].answer.reason")).isEqualTo("ONGOING_INVESTIGATION");
        konysbaev.answers(id, "\"2\"", DELAYED).then().statusCode(409);
        konysbaev.answers(id, "\"2\"", ANSWERED).then().statusCode(200);
    }

    @Test
    void shouldChangeNothingWhenTheSameIsSaidAgain() {
        fotehobod.answers(id, "\"1\"", ANSWERED).then().statusCode(200);

        fotehobod.answers(id, "\"2\"", ANSWERED).then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void shouldNeedTheVersionThatWasSeen() {
        fotehobod
                .request()
                .contentType("application/json")
                .body(ANSWERED)
                .post("/api/v1/requests/{id}/answer", id)
                .then()
                .statusCode(428);
        fotehobod.answers(id, "\"2\"", ANSWERED).then().statusCode(412);
        konysbaev.answers(id, "\"1\"", REFUSED).then().statusCode(200);
        // another office's refusal is not this one's version, but the asking office's
        fotehobod.answers(id, "\"1\"", DELAYED).then().statusCode(200);
        oybek.withdraws(id, "\"2\"").then().statusCode(412);
        oybek.withdraws(id, "\"3\"").then().statusCode(200);
    }

    @Test
    void shouldKeepOneHistoryOfAnswersAtTheSameMoment() throws Exception {
        List<Callable<Response>> officers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String answer = "{\"state\":\"ANSWERED\",\"text\":\"Answer " + i + "\"}";
            officers.add(() -> fotehobod.answers(id, "\"1\"", answer));
            officers.add(() -> konysbaev.answers(id, konysbaev.getsRequest(id).header("ETag"), answer));
            officers.add(() -> oybek.writes(id, "{\"text\":\"Hurry\"}"));
        }
        List<Integer> statuses = new ArrayList<>();

        try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
            for (Future<Response> answer : clients.invokeAll(officers)) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(200, 201, 412));
        Response seen = oybek.getsRequest(id);
        assertThat(seen.<List<Integer>>path("asked[1].history.revision")).containsExactly(1, 2);
        List<Integer> revisions = seen.path("asked[0].history.revision");
        assertThat(revisions)
                .isEqualTo(IntStream.rangeClosed(1, revisions.size()).boxed().toList())
                .hasSizeGreaterThan(1);
        assertThat(seen.<List<String>>path("messages.text")).hasSize(12);
        // and the topic has the same
        assertThat(Exchange.records("exercise.blo.uz.requests.v1.kz", id, revisions.size() - 1))
                .extracting(record -> record.headers().get("ce_sequence"))
                .containsExactlyElementsOf(
                        revisions.stream().skip(1).map(String::valueOf).toList());
    }

    @Test
    void shouldWithdrawWhatIsStillOpen() {
        fotehobod.answers(id, "\"1\"", ANSWERED).then().statusCode(200);

        Response withdrawn = oybek.withdraws(id, "\"2\"");

        withdrawn.then().statusCode(200);
        assertThat(withdrawn.<List<String>>path("asked.state")).containsExactly("WITHDRAWN", "ANSWERED");
        konysbaev.answers(id, "\"2\"", ANSWERED).then().statusCode(409);
        oybek.withdraws(id, "\"3\"").then().statusCode(409);
    }

    @Test
    void shouldLinkOnlyAlertsThatBothAreKnownToSee() {
        String answerers = fotehobod.issued(aSeizure().to(OYBEK, DOSTUK));
        String askers = oybek.issued(aSeizure().to(FOTEHOBOD));
        String notShared = fotehobod.issued(aSeizure().to(DOSTUK));
        String thirdSentToBoth = Desk.officerOf(DOSTUK).issued(aSeizure().to(FOTEHOBOD, OYBEK));
        String thirdSentToOne = Desk.officerOf(DOSTUK).issued(aSeizure().to(FOTEHOBOD));
        String hidden = Desk.officerOf(DUSTI).issued(aSeizure().to(OYBEK));
        String open =
                Desk.officerOf(DOSTUK).issued(aSeizure().to(FOTEHOBOD, OYBEK).with("/audience/disclosed", true));

        Response refused = fotehobod.answers(
                id,
                "\"1\"",
                linking(
                        notShared,
                        thirdSentToBoth,
                        thirdSentToOne,
                        hidden,
                        UUID.randomUUID().toString()));

        refused.then().statusCode(400);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactly(
                        "/linkedAlerts/0", "/linkedAlerts/1", "/linkedAlerts/2", "/linkedAlerts/3", "/linkedAlerts/4");
        // who else got an alert of a third office is not to be found out this way
        assertThat(refused.<List<String>>path("errors.message").stream().distinct())
                .hasSize(1);
        assertThat(refused.<List<String>>path("errors.code").stream().distinct())
                .hasSize(1);
        fotehobod.answers(id, "\"1\"", linking(answerers, askers, open)).then().statusCode(200);
        List<String> linked = oybek.getsRequest(id).path("asked[1].answer.linkedAlerts");
        assertThat(linked).containsExactly(answerers, askers, open);
        linked.forEach(alert -> oybek.gets(alert).then().statusCode(200));
    }

    private static String linking(String... alerts) {
        return "{\"state\":\"ANSWERED\",\"text\":\"x\",\"linkedAlerts\":[\"" + String.join("\",\"", alerts) + "\"]}";
    }

    @Test
    void shouldTakeAnswersOfTheAskedOnlyAndWithdrawalsOfTheAskingOnly() {
        oybek.answers(id, "\"1\"", ANSWERED).then().statusCode(403);
        Desk.of("TJ-NATIONAL", Roles.COORDINATOR)
                .answers(id, "\"1\"", ANSWERED)
                .then()
                .statusCode(403);
        Desk.of(FOTEHOBOD, Roles.SYSTEM).answers(id, "\"1\"", ANSWERED).then().statusCode(403);
        Desk.officerOf(DOSTUK).answers(id, "\"1\"", ANSWERED).then().statusCode(404);
        fotehobod.withdraws(id, "\"1\"").then().statusCode(403);
        Desk.of("UZ-NATIONAL", Roles.COORDINATOR).withdraws(id, "\"1\"").then().statusCode(403);
        Desk.officerOf(DUSTI).withdraws(id, "\"1\"").then().statusCode(404);
        assertThat(sql.number("select count(*) from inquiry_step where inquiry_id = ?", UUID.fromString(id)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|/state",
                "{'state':'OPEN'}|/state",
                "{'state':'ANSWERED'}|/text",
                "{'state':'ANSWERED','text':'x','reason':'OTHER'}|/reason",
                "{'state':'ANSWERED','text':'x','until':'2126-05-14T19:00:00Z'}|/until",
                "{'state':'ANSWERED','text':'x','linkedAlerts':[]}|/linkedAlerts",
                "{'state':'ANSWERED','text':'x','linkedAlerts':['x']}|/linkedAlerts/0",
                "{'state':'ANSWERED','text':'x','linkedAlerts':[null]}|/linkedAlerts/0",
                "{'state':'REFUSED'}|/reason",
                "{'state':'REFUSED','reason':'NO_MOOD'}|/reason",
                "{'state':'REFUSED','reason':'OTHER'}|/text",
                "{'state':'REFUSED','reason':'NO_INFORMATION','language':'ru'}|/language",
                "{'state':'REFUSED','reason':'NO_INFORMATION','linkedAlerts':['0190a6b0-0000-7000-8000-000000000001']}|/linkedAlerts",
                "{'state':'DELAYED','text':'x'}|/until",
                "{'state':'DELAYED','until':'2126-05-14T19:00:00Z'}|/text",
                "{'state':'DELAYED','text':'x','until':'2020-05-14T19:00:00Z'}|/until",
                "{'state':'DELAYED','text':'x','until':'tomorrow'}|/until"
            })
    void shouldPointAtWhatIsWrong(String answer, String pointer) {
        Response refused = fotehobod.answers(id, "\"1\"", answer.replace('\'', '"'));

        refused.then().statusCode(400).contentType("application/problem+json");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly(pointer);
    }
}
