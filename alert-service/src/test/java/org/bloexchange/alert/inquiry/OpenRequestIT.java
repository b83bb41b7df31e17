package org.bloexchange.alert.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARAZM;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class OpenRequestIT {

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk konysbaev = Desk.officerOf(KONYSBAEV);

    @Inject
    TestSql sql;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static String aboutAlert(String id, String... offices) {
        return "{\"alert\":\"" + id + "\",\"question\":\"Seen before?\",\"urgency\":\"URGENT\""
                + (offices.length == 0 ? "" : ",\"offices\":[\"" + String.join("\",\"", offices) + "\"]") + "}";
    }

    private static String aboutPlate(String plate, String... offices) {
        return "{\"identifier\":{\"type\":\"PLATE\",\"value\":\"" + plate
                + "\",\"country\":\"UZ\"},\"question\":\"Seen before?\",\"language\":\"en\",\"urgency\":\"URGENT_DIRECT\","
                + "\"offices\":[\"" + String.join("\",\"", offices) + "\"]}";
    }

    @Test
    void shouldAskTheSenderOfAnAlert() {
        String alert = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));

        Response opened = fotehobod.asks(aboutAlert(alert));

        opened.then().statusCode(201).header("ETag", "\"1\"");
        assertThat(opened.<List<String>>path("asked.office")).containsExactly(OYBEK);
        assertThat(opened.<List<String>>path("asked.state")).containsExactly("OPEN");
        assertThat(opened.<String>path("asking.office")).isEqualTo(FOTEHOBOD);
        assertThat(opened.<String>path("alertId")).isEqualTo(alert);
        assertThat(opened.<String>path("reference")).isEqualTo(oybek.gets(alert).path("reference"));
        Instant openedAt = Instant.parse(opened.path("openedAt"));
        assertThat(Instant.parse(opened.path("asked[0].dueAt"))).isEqualTo(openedAt.plus(Duration.ofDays(3)));
        Response asked = oybek.request().get(opened.header("Location"));
        asked.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(asked.asString()).isEqualTo(opened.asString());
    }

    @Test
    void shouldPutAnIdentifierToTheNamedOfficesWithItsKey() {
        Response opened = oybek.asks(aboutPlate("01 а 123-вс", FOTEHOBOD, KONYSBAEV));

        opened.then().statusCode(201);
        assertThat(opened.<String>path("identifier.value")).isEqualTo("01 а 123-вс");
        assertThat(opened.<String>path("identifier.key")).isEqualTo("01A123BC");
        assertThat(opened.<List<String>>path("asked.office")).containsExactly(KONYSBAEV, FOTEHOBOD);
        assertThat(Instant.parse(opened.path("asked[0].dueAt")))
                .isEqualTo(Instant.parse(opened.path("openedAt")).plus(Duration.ofHours(8)));
    }

    @Test
    void shouldAskAboutAnAlertOnlyThoseTheCallerKnowsToSeeIt() {
        String alert = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));

        oybek.asks(aboutAlert(alert, FOTEHOBOD, "KZ-NATIONAL")).then().statusCode(201);
        assertPointers(oybek.asks(aboutAlert(alert)), "/offices");
        assertPointers(oybek.asks(aboutAlert(alert, DOSTUK, FOTEHOBOD, DUSTI)), "/offices/0", "/offices/2");
        fotehobod.asks(aboutAlert(alert, OYBEK, "UZ-NATIONAL")).then().statusCode(201);
        // whether Konysbaev and Dostuk were sent it is nothing a recipient learns
        Response sent = fotehobod.asks(aboutAlert(alert, KONYSBAEV));
        Response notSent = fotehobod.asks(aboutAlert(alert, DOSTUK));
        assertPointers(sent, "/offices/0");
        assertThat(sent.asString()).isEqualTo(notSent.asString());
        Desk.of("TJ-NATIONAL", Roles.COORDINATOR)
                .asks(aboutAlert(alert, OYBEK, FOTEHOBOD))
                .then()
                .statusCode(201);
    }

    @Test
    void shouldAskOtherRecipientsWhereTheSenderDisclosesThem() {
        String alert = oybek.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV).with("/audience/disclosed", true));

        fotehobod.asks(aboutAlert(alert, KONYSBAEV)).then().statusCode(201);
    }

    @Test
    void shouldSayTheSameOfAHiddenAlertAsOfNone() {
        String hidden = oybek.issued(aSeizure().to(FOTEHOBOD));
        Desk dostuk = Desk.officerOf(DOSTUK);
        scheduler.pause();
        try {
            for (String[] offices : new String[][] {{}, {OYBEK}, {FOTEHOBOD, SARAZM, DOSTUK}}) {
                Counted<Response> toHidden = Statements.during(() -> dostuk.asks(aboutAlert(hidden, offices)));
                Counted<Response> toAbsent = Statements.during(
                        () -> dostuk.asks(aboutAlert(UUID.randomUUID().toString(), offices)));

                toHidden.answer().then().statusCode(400);
                assertThat(toHidden.answer().asString())
                        .isEqualTo(toAbsent.answer().asString());
                assertThat(toHidden.answer().headers().asList())
                        .isEqualTo(toAbsent.answer().headers().asList());
                assertThat(toHidden.statements()).isEqualTo(toAbsent.statements());
            }
        } finally {
            scheduler.resume();
        }
    }

    /** The exchange answers nobody: what it knows of an identifier makes no difference to whoever asks. */
    @Test
    void shouldAnswerAlikeWhetherTheIdentifierIsKnownOrNot() {
        oybek.issued(aLookout().with("/conveyances/0/plate/value", "10K345LM").to(FOTEHOBOD));
        fotehobod.issued(aSeizure()
                .withJson(
                        "/conveyances", "[{\"kind\":\"TRUCK\",\"plate\":{\"value\":\"10K345LM\",\"country\":\"UZ\"}}]")
                .to(OYBEK));
        scheduler.pause();
        try {
            Counted<Response> known = Statements.during(() -> konysbaev.asks(aboutPlate("10K345LM", OYBEK, DOSTUK)));
            Counted<Response> unknown = Statements.during(() -> konysbaev.asks(aboutPlate("90Z987YX", OYBEK, DOSTUK)));

            known.answer().then().statusCode(201);
            assertThat(alike(known.answer(), "10K345LM")).isEqualTo(alike(unknown.answer(), "90Z987YX"));
            assertThat(known.statements()).isEqualTo(unknown.statements());
        } finally {
            scheduler.resume();
        }
    }

    private static String alike(Response answer, String plate) {
        return answer.asString()
                .replace(plate, "<plate>")
                .replace(answer.<String>path("requestId"), "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>");
    }

    @Test
    void shouldWarnOfADoubtfulIdentifierAndOfWhatNamesAPerson() {
        Response opened = oybek.asks(
                "{\"identifier\":{\"type\":\"CONTAINER\",\"value\":\"CSQU3054384\"},"
                        + "\"question\":\"Is 12309198500123 its driver?\",\"urgency\":\"ROUTINE\",\"offices\":[\"KG-DOSTUK\"]}");

        opened.then().statusCode(201);
        assertThat(opened.<List<String>>path("warnings.code")).containsExactly("CHECK_DIGIT", "PERSONAL_DATA");
        assertThat(opened.<List<String>>path("warnings.pointer")).containsExactly("/identifier/value", "/question");
        assertThat(oybek.getsRequest(opened.path("requestId")).<Object>path("warnings"))
                .isNull();
    }

    @Test
    void shouldOpenOneRequestOfARetry() {
        String name = UUID.randomUUID().toString();
        Map<String, String> key = Map.of("Idempotency-Key", name);
        String once = aboutPlate("01A123BC", FOTEHOBOD).replace("Seen before?", "Seen before " + name);
        Response first = oybek.asks(once, key);

        Response again = oybek.asks(once, key);

        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        oybek.asks(aboutPlate("01A123BD", FOTEHOBOD), key).then().statusCode(409);
        assertThat(sql.number("select count(*) from inquiry where question = ?", "Seen before " + name))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'identifier':{'type':'VIN','value':'1M8GDM9AXKP042788'},'question':'x','urgency':'URGENT'|/offices",
                "'identifier':{'type':'VIN','value':'-?-'},'question':'x','urgency':'URGENT','offices':['KG-DOSTUK']|/identifier/value",
                "'identifier':{'type':'PHONE','value':'1'},'question':'x','urgency':'URGENT','offices':['KG-DOSTUK']|/identifier/type",
                "'identifier':{'value':'1'},'question':'x','urgency':'URGENT','offices':['KG-DOSTUK']|/identifier/type",
                "'question':'x','urgency':'URGENT','offices':['KG-DOSTUK']|/alert",
                "'alert':'x','question':'x','urgency':'URGENT'|/alert",
                "'alert':'0190a6b0-0000-7000-8000-000000000001','match':'0190a6b0-0000-7000-8000-000000000001','question':'x','urgency':'URGENT'|/alert",
                "'identifier':{'type':'SEAL','value':'1'},'urgency':'URGENT','offices':['KG-DOSTUK']|/question",
                "'identifier':{'type':'SEAL','value':'1'},'question':'x','offices':['KG-DOSTUK']|/urgency",
                "'identifier':{'type':'SEAL','value':'1'},'question':'x','urgency':'FLASH','offices':['KG-DOSTUK']|/urgency",
                "'identifier':{'type':'SEAL','value':'1'},'question':'x','urgency':'URGENT','offices':[]|/offices",
                "'identifier':{'type':'SEAL','value':'1'},'question':'x','urgency':'URGENT','offices':['KG-NOWHERE']|/offices/0",
                "'identifier':{'type':'SEAL','value':'1'},'question':'x','urgency':'URGENT','offices':['TJ-SARAZM']|/offices/0",
                "'identifier':{'type':'SEAL','value':'1'},'question':'x','urgency':'URGENT','offices':['UZ-OYBEK']|/offices/0",
                "'identifier':{'type':'SEAL','value':'1'},'question':'x','urgency':'URGENT','offices':['COUNTERPART']|/offices/0"
            },
            quoteCharacter = '"')
    void shouldPointAtWhatIsWrong(String request, String pointer) {
        assertPointers(oybek.asks("{" + request.replace('\'', '"') + "}"), pointer);
    }

    @Test
    void shouldBoundTheQuestion() {
        String seal =
                "{\"identifier\":{\"type\":\"SEAL\",\"value\":\"1\"},\"urgency\":\"ROUTINE\",\"offices\":[\"KG-DOSTUK\"]"
                        + ",\"question\":\"";

        oybek.asks(seal + "я".repeat(2000) + "\"}").then().statusCode(201);
        assertPointers(oybek.asks(seal + "я".repeat(2001) + "\"}"), "/question");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ADMIN, Roles.AUDITOR, Roles.SYSTEM, Roles.TRAINER})
    void shouldRefuseRolesThatDoNotAsk(String role) {
        Desk.of(OYBEK, role).asks(aboutPlate("01A123BC", FOTEHOBOD)).then().statusCode(403);
    }

    @Test
    void shouldRefuseAnOfficeTheDirectoryDoesNotHave() {
        Desk.officerOf("UZ-NOWHERE")
                .asks(aboutPlate("01A123BC", FOTEHOBOD))
                .then()
                .statusCode(403);
    }

    private static void assertPointers(Response answer, String... pointers) {
        answer.then().statusCode(400).contentType("application/problem+json");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder(pointers);
    }
}
