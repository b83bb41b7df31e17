package org.bloexchange.alert.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.Statements.Counted;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Oybek asks Fotehobod and Konysbaev; neither may learn of the other, and nobody else of anything. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class WhoSeesRequestsIT {

    private static final ContractValidator CONTRACTS = new ContractValidator();

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);
    private final Desk konysbaev = Desk.officerOf(KONYSBAEV);

    @Inject
    Scheduler scheduler;

    private String id = "";

    @BeforeEach
    void letThemTalk() {
        Exchange.open();
        id = oybek.asked("{\"identifier\":{\"type\":\"PLATE\",\"value\":\"01A123BC\"},\"question\":\"Seen before?\","
                + "\"urgency\":\"URGENT\",\"offices\":[\"TJ-FOTEHOBOD\",\"KZ-KONYSBAEV\"]}");
        said(oybek, "{\"text\":\"O to both\"}");
        said(oybek, "{\"text\":\"O to K\",\"to\":[\"KZ-KONYSBAEV\"]}");
        said(fotehobod, "{\"text\":\"F\"}");
        said(konysbaev, "{\"text\":\"K\"}");
        konysbaev
                .answers(id, "\"1\"", "{\"state\":\"REFUSED\",\"reason\":\"NO_LEGAL_BASIS\"}")
                .then()
                .statusCode(200);
        fotehobod
                .answers(id, "\"1\"", "{\"state\":\"DELAYED\",\"text\":\"x\",\"until\":\"2126-05-14T19:00:00Z\"}")
                .then()
                .statusCode(200);
        fotehobod
                .answers(id, "\"2\"", "{\"state\":\"ANSWERED\",\"text\":\"Twice.\"}")
                .then()
                .statusCode(200);
    }

    private void said(Desk desk, String message) {
        desk.writes(id, message).then().statusCode(201);
    }

    @Test
    void shouldShowTheAskingSideAll() {
        for (Desk desk : List.of(oybek, Desk.of(OYBEK, Roles.SYSTEM), Desk.of("UZ-NATIONAL", Roles.COORDINATOR))) {
            Response seen = desk.getsRequest(id);
            seen.then().statusCode(200).header("ETag", "\"4\"");
            assertThat(seen.<List<String>>path("asked.office")).containsExactly(KONYSBAEV, FOTEHOBOD);
            assertThat(seen.<List<String>>path("messages.text")).containsExactly("O to both", "O to K", "F", "K");
            assertThat(seen.<List<String>>path("messages[0].to")).containsExactly(KONYSBAEV, FOTEHOBOD);
            assertThat(listed(desk, "?limit=200")).contains(id);
            assertThat(listed(desk, "?limit=200&mine=asking&state=REFUSED")).contains(id);
            assertThat(listed(desk, "?limit=200&mine=asked")).doesNotContain(id);
        }
    }

    @Test
    void shouldNeverShowAnAskedOfficeTheOthers() {
        for (Desk desk : List.of(fotehobod, Desk.of("TJ-NATIONAL", Roles.COORDINATOR))) {
            Response seen = desk.getsRequest(id);
            seen.then().statusCode(200).header("ETag", "\"3\"");
            assertThat(seen.<List<String>>path("asked.office")).containsExactly(FOTEHOBOD);
            assertThat(seen.<List<String>>path("messages.text")).containsExactly("O to both", "F");
            assertThat(seen.<List<List<String>>>path("messages.to"))
                    .containsExactly(List.of(FOTEHOBOD), List.of(OYBEK));
            Response list = desk.request().get("/api/v1/requests?limit=200");
            Response thread = desk.request().get("/api/v1/requests/{id}/messages", id);
            thread.then().statusCode(200);
            for (Response any : List.of(seen, thread)) {
                assertThat(any.asString()).doesNotContain("KZ");
            }
            assertThat(list.<List<String>>path("items.findAll { it.requestId == '" + id + "' }.asked.office.flatten()"))
                    .containsExactly(FOTEHOBOD);
            assertThat(listed(desk, "?limit=200&mine=asked&state=ANSWERED")).contains(id);
            assertThat(listed(desk, "?limit=200&state=REFUSED")).doesNotContain(id);
            assertThat(listed(desk, "?limit=200&mine=asking")).doesNotContain(id);
        }
        assertThat(konysbaev.getsRequest(id).asString()).doesNotContain("TJ");
    }

    @Test
    void shouldPageWithoutLosingOrDoublingAny() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(
                    Desk.officerOf(DUSTI)
                            .asked(
                                    "{\"identifier\":{\"type\":\"SEAL\",\"value\":\"" + i
                                            + "\"},\"question\":\"x\",\"urgency\":\"ROUTINE\",\"offices\":[\"UZ-SARIOSIYO\",\"UZ-OYBEK\"]}"));
        }
        for (Desk desk :
                List.of(Desk.officerOf(DUSTI), Desk.officerOf(SARIOSIYO), Desk.of("UZ-NATIONAL", Roles.COORDINATOR))) {
            List<String> found = new ArrayList<>();
            for (String next = ""; next != null && found.size() < 200; ) {
                Response page = desk.request().get("/api/v1/requests?limit=2" + next);
                page.then().statusCode(200);
                found.addAll(page.path("items.requestId"));
                next = page.path("next") == null ? null : "&cursor=" + page.path("next");
            }

            assertThat(found).doesNotHaveDuplicates().startsWith(ids.toArray(String[]::new));
        }
        for (String wrong : List.of("?mine=other", "?state=NONE", "?cursor=x", "?limit=0")) {
            oybek.request().get("/api/v1/requests" + wrong).then().statusCode(400);
        }
    }

    private static List<String> listed(Desk desk, String query) {
        return desk.request()
                .get("/api/v1/requests" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.requestId");
    }

    /** A request to a request: method, what follows the id, body and headers. */
    record Ask(Method method, String part, @Nullable String body, Map<String, String> headers) {

        Response by(Desk desk, String id) {
            RequestSpecification request = desk.request().headers(headers);
            if (body != null) {
                request.contentType(ContentType.JSON).body(body);
            }
            return request.request(method, "/api/v1/requests/" + id + part);
        }
    }

    private static List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        for (String part : List.of("", "/answer", "/withdrawal", "/messages", "/x")) {
            for (Method method : Method.values()) {
                asks.add(new Ask(method, part, null, Map.of()));
            }
        }
        String answered = "{\"state\":\"ANSWERED\",\"text\":\"x\"}";
        for (String tag : List.of("\"1\"", "\"4\"", "\"9\"", "x")) {
            asks.add(new Ask(Method.POST, "/answer", answered, Map.of("If-Match", tag)));
            asks.add(new Ask(Method.POST, "/withdrawal", null, Map.of("If-Match", tag)));
        }
        asks.add(new Ask(Method.POST, "/answer", answered, Map.of()));
        asks.add(new Ask(Method.POST, "/answer", "{}", Map.of("If-Match", "\"1\"")));
        asks.add(new Ask(
                Method.POST,
                "/answer",
                "{\"state\":\"ANSWERED\",\"text\":\"x\",\"linkedAlerts\":[\"0190a6b0-0000-7000-8000-000000000001\"]}",
                Map.of("If-Match", "\"1\"")));
        asks.add(new Ask(Method.POST, "/messages", "{\"text\":\"x\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/messages", "{\"text\":\"x\",\"to\":[\"TJ-FOTEHOBOD\"]}", Map.of()));
        asks.add(new Ask(Method.POST, "/messages", "{}", Map.of()));
        asks.add(new Ask(Method.GET, "/messages?limit=2", null, Map.of()));
        return asks;
    }

    @Test
    void shouldAnswerForWhatIsHiddenAsForWhatDoesNotExist() {
        scheduler.pause();
        try {
            for (Desk outsider : List.of(
                    Desk.officerOf(DOSTUK),
                    Desk.of("KG-NATIONAL", Roles.COORDINATOR),
                    // of the countries concerned, but not of the offices
                    Desk.officerOf(SARIOSIYO),
                    Desk.of(DUSTI, Roles.SUPERVISOR),
                    Desk.of(OYBEK, Roles.ADMIN),
                    Desk.withToken("nobody"))) {
                for (Ask ask : asks()) {
                    String absent = UUID.randomUUID().toString();

                    Counted<Response> toHidden = Statements.during(() -> ask.by(outsider, id));
                    Counted<Response> toAbsent = Statements.during(() -> ask.by(outsider, absent));

                    assertThat(seen(toHidden.answer(), id))
                            .as(ask.toString())
                            .isEqualTo(seen(toAbsent.answer(), absent));
                    assertThat(toHidden.statements()).as("statements of " + ask).isEqualTo(toAbsent.statements());
                    if (ask.method() != Method.OPTIONS) {
                        assertThat(toHidden.answer().statusCode())
                                .as(ask.toString())
                                .isGreaterThanOrEqualTo(400);
                    }
                }
                assertThat(oybek.getsRequest(id).<List<String>>path("messages.text"))
                        .hasSize(4);
            }
        } finally {
            scheduler.resume();
        }
    }

    private static String seen(Response response, String id) {
        List<String> lines = new ArrayList<>();
        lines.add(response.statusLine());
        response.headers().asList().stream()
                .map(Header::toString)
                .map(line -> line.replace(id, "<id>"))
                .forEach(lines::add);
        lines.add(response.asString().replace(id, "<id>"));
        return String.join("\n", lines);
    }

    @Test
    void shouldTellTheTwoCountriesOfEachConversationOnly() {
        oybek.withdraws(oybekAsksKonysbaevAgain(), "\"1\"").then().statusCode(200);

        assertTold("uz", "uz", "opened", "opened", "messaged", "messaged");
        assertTold("tj", "uz", "opened", "messaged");
        assertTold("kz", "uz", "opened", "messaged", "messaged");
        assertTold("tj", "tj", "messaged", "delayed", "answered");
        assertTold("uz", "tj", "messaged", "delayed", "answered");
        assertTold("kz", "kz", "messaged", "refused");
        assertTold("uz", "kz", "messaged", "refused");
        for (String nobodys : List.of("kz.requests.v1.tj", "tj.requests.v1.kz", "kg.requests.v1.uz")) {
            assertThat(Bus.of("exercise.blo." + nobodys, id)).isEmpty();
        }
        for (String writer : List.of("uz", "tj")) {
            assertThat(Bus.of("exercise.blo.tj.requests.v1." + writer, id))
                    .extracting(WhoSeesRequestsIT::text)
                    .allSatisfy(text -> assertThat(text).doesNotContain("KZ"));
        }
    }

    private String oybekAsksKonysbaevAgain() {
        String again = oybek.asked("{\"identifier\":{\"type\":\"TIR\",\"value\":\"XB1\"},\"question\":\"x\","
                + "\"urgency\":\"ROUTINE\",\"offices\":[\"KZ-KONYSBAEV\"]}");
        assertThat(again).isNotEqualTo(id);
        return again;
    }

    private void assertTold(String reader, String writer, String... happened) {
        String topic = "exercise.blo." + reader + ".requests.v1." + writer;
        List<ContractRecord> told = Exchange.records(topic, id, happened.length);
        assertThat(told)
                .allSatisfy(record -> assertThat(CONTRACTS.problems(record)).isEmpty());
        assertThat(told)
                .extracting(record -> Objects.requireNonNull(record.headers().get("ce_type"))
                        .replace("blo.request.", "")
                        .replace(".v1", ""))
                .containsExactly(happened);
    }

    private static String text(ContractRecord record) {
        return new String(Objects.requireNonNull(record.data()), StandardCharsets.UTF_8);
    }
}
