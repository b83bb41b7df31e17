package org.bloexchange.alert.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.Statements.Counted;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader may not see is the same as what does not exist: status, headers, body, and the work done for it. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class SecrecyIT {

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
        // what runs by the clock would be counted with the requests
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    /** A request to an alert: method, what follows the id, body and headers. */
    record Ask(Method method, String part, @Nullable String body, Map<String, String> headers) {

        Response by(Desk desk, String id) {
            RequestSpecification request = desk.request().headers(headers);
            if (body != null) {
                request.contentType(headers.getOrDefault("Content-Type", "application/json"))
                        .body(body.getBytes(StandardCharsets.UTF_8));
            }
            return request.request(method, "/api/v1/alerts/" + id + part);
        }
    }

    static List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        List<String> parts = List.of(
                "",
                "/history",
                "/recipients",
                "/receipts",
                "/outcome",
                "/cancellation",
                "/closure",
                "/remarks",
                "/matches",
                "/release",
                "/hold",
                "/recall",
                "/x/y");
        for (String part : parts) {
            for (Method method : Method.values()) {
                asks.add(new Ask(method, part, null, Map.of()));
            }
        }
        asks.add(new Ask(Method.GET, "", null, Map.of("Accept", "application/cap+xml")));
        asks.add(new Ask(Method.GET, "", null, Map.of("Accept", "text/csv")));
        asks.add(new Ask(Method.GET, "", null, Map.of("Accept-Language", "ru")));
        Map<String, String> ifMatch = Map.of("If-Match", "\"1\"");
        Map<String, String> stale = Map.of("If-Match", "\"7\"");
        String next = aSeizure().to(FOTEHOBOD, "UZ-NATIONAL", DUSTI).json();
        asks.add(new Ask(Method.PUT, "", next, ifMatch));
        asks.add(new Ask(Method.PUT, "", next, stale));
        asks.add(new Ask(Method.PUT, "", next, Map.of()));
        asks.add(new Ask(Method.PUT, "", aWarning().to(FOTEHOBOD).json(), ifMatch));
        asks.add(new Ask(Method.PUT, "", "{}", ifMatch));
        asks.add(new Ask(Method.POST, "/cancellation", "{\"reason\":\"ENTERED_IN_ERROR\"}", ifMatch));
        asks.add(new Ask(Method.POST, "/cancellation", "{\"reason\":\"ENTERED_IN_ERROR\"}", stale));
        asks.add(new Ask(Method.POST, "/cancellation", "{\"reason\":\"ENTERED_IN_ERROR\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/closure", "{\"text\":\"Over\"}", ifMatch));
        asks.add(new Ask(Method.POST, "/closure", "{}", stale));
        asks.add(new Ask(Method.POST, "/closure", "{}", Map.of()));
        for (Map<String, String> headers : List.of(ifMatch, stale, Map.<String, String>of())) {
            asks.add(new Ask(Method.POST, "/release", "{\"decision\":\"RELEASE\"}", headers));
            asks.add(new Ask(Method.POST, "/release", "{\"decision\":\"REFUSE\",\"reason\":\"x\"}", headers));
            asks.add(new Ask(Method.POST, "/hold", "{\"reason\":\"x\"}", headers));
            asks.add(new Ask(Method.POST, "/recall", "{\"reason\":\"x\"}", headers));
        }
        asks.add(new Ask(Method.POST, "/receipts", "{\"state\":\"READ\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/receipts", "{\"state\":\"READ\",\"version\":9}", Map.of()));
        asks.add(new Ask(Method.POST, "/receipts", "{\"state\":\"ACCEPTED\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/receipts", "{\"state\":\"DECLINED\",\"reason\":\"x\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/receipts", "{\"state\":\"NONE\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/outcome", "{\"outcome\":\"NOT_SEEN\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/outcome", "{\"outcome\":\"SEIZED\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/remarks", "{\"phrase\":\"THANK_YOU\"}", Map.of()));
        asks.add(new Ask(Method.POST, "/remarks", "{\"text\":\"x\",\"to\":[\"TJ-FOTEHOBOD\"]}", Map.of()));
        asks.add(new Ask(Method.POST, "/remarks", "{}", Map.of()));
        asks.add(new Ask(Method.GET, "/remarks/0190a6b0-0000-7000-8000-000000000001", null, Map.of()));
        String match = "/matches/" + UUID.randomUUID() + "/assessment";
        asks.add(new Ask(Method.GET, match, null, Map.of()));
        asks.add(new Ask(Method.POST, match, null, Map.of()));
        asks.add(new Ask(Method.POST, match, "{\"assessment\":\"CONFIRMED\"}", Map.of()));
        asks.addAll(attachments());
        asks.addAll(shares());
        return asks;
    }

    private static List<Ask> shares() {
        String one = "/shares/" + UUID.randomUUID();
        Map<String, String> ifMatch = Map.of("If-Match", "\"1\"");
        List<Ask> asks = new ArrayList<>();
        for (String part : List.of("/shares", one, one + "/decision")) {
            for (Method method : Method.values()) {
                asks.add(new Ask(method, part, null, Map.of()));
            }
        }
        String ask = "{\"offices\":[\"%s\"],\"reason\":\"x\"}";
        asks.add(new Ask(Method.POST, "/shares", ask.formatted(FOTEHOBOD), Map.of()));
        asks.add(new Ask(Method.POST, "/shares", ask.formatted(OYBEK), Map.of()));
        asks.add(new Ask(Method.POST, "/shares", ask.formatted("KG-NOWHERE"), Map.of()));
        asks.add(new Ask(Method.POST, one + "/decision", "{\"decision\":\"GRANTED\"}", ifMatch));
        asks.add(new Ask(Method.POST, one + "/decision", "{\"decision\":\"REFUSED\"}", Map.of()));
        asks.add(new Ask(Method.POST, one + "/decision", "{}", ifMatch));
        return asks;
    }

    private static List<Ask> attachments() {
        String one = "/attachments/" + UUID.randomUUID();
        List<Ask> asks = new ArrayList<>();
        for (String part : List.of("/attachments", one, one + "/content", one + "/thumbnail")) {
            for (Method method : Method.values()) {
                asks.add(new Ask(method, part, null, Map.of()));
            }
        }
        asks.add(new Ask(Method.POST, "/attachments", "{\"name\":\"a.png\",\"size\":9}", Map.of()));
        asks.add(new Ask(Method.POST, "/attachments", "{}", Map.of()));
        asks.add(new Ask(Method.POST, "/attachments", "x", Map.of("Content-Type", "image/png")));
        Map<String, String> octets = Map.of("Content-Type", "application/octet-stream");
        asks.add(new Ask(Method.PATCH, one, "x", octets));
        asks.add(new Ask(
                Method.PATCH, one, "x", Map.of("Content-Type", "application/octet-stream", "Upload-Offset", "0")));
        asks.add(new Ask(Method.GET, one + "/content", null, Map.of("Range", "bytes=0-1")));
        return asks;
    }

    static Stream<Desk> outsiders() {
        return Stream.of(
                Desk.officerOf(DOSTUK),
                Desk.of(DOSTUK, Roles.SUPERVISOR),
                Desk.of(DOSTUK, Roles.SYSTEM),
                Desk.of("KG-NATIONAL", Roles.COORDINATOR),
                // of the countries concerned, but not of the offices
                Desk.officerOf(SARIOSIYO),
                Desk.officerOf(DUSTI),
                Desk.of(DOSTUK, Roles.ADMIN),
                Desk.of(DOSTUK, Roles.AUDITOR),
                Desk.withToken("nobody"));
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void shouldAnswerForWhatIsHiddenAsForWhatDoesNotExist(Desk outsider) {
        String hidden = Desk.officerOf(OYBEK).issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        for (Ask ask : asks()) {
            String absent = UUID.randomUUID().toString();

            Counted<Response> toHidden = Statements.during(() -> ask.by(outsider, hidden));
            Counted<Response> toAbsent = Statements.during(() -> ask.by(outsider, absent));

            assertThat(seen(toHidden.answer(), hidden)).as(ask.toString()).isEqualTo(seen(toAbsent.answer(), absent));
            assertThat(toHidden.statements()).as("statements of " + ask).isEqualTo(toAbsent.statements());
            if (ask.method() != Method.OPTIONS) {
                assertThat(toHidden.answer().statusCode()).as(ask.toString()).isGreaterThanOrEqualTo(400);
            }
        }
    }

    static String seen(Response response, String id) {
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
    void shouldCountTheStatementsOfThoseWhoMaySeeIt() {
        String id = Desk.officerOf(OYBEK).issued(aSeizure());

        assertThat(Statements.during(() -> Desk.officerOf(OYBEK).gets(id)).statements())
                .isEqualTo(1);
        // one look for likely duplicates, one that writes all
        assertThat(Statements.during(() -> Desk.officerOf(OYBEK).issued(aSeizure()))
                        .statements())
                .isEqualTo(2);
    }

    @Test
    void shouldListNothingHidden() {
        String hidden = Desk.officerOf(OYBEK).issued(aSeizure().to(FOTEHOBOD));

        for (Desk outsider : List.of(Desk.officerOf(DOSTUK), Desk.of("KG-NATIONAL", Roles.COORDINATOR))) {
            Response list = outsider.request().get("/api/v1/alerts?limit=200");
            list.then().statusCode(200);
            assertThat(list.<List<String>>path("items.alertId")).doesNotContain(hidden);
        }
    }

    @Test
    void shouldSayTheSameOfAnIdThatCannotBe() {
        Response nonsense = Desk.officerOf(DOSTUK).gets("nonsense");
        Response absent = Desk.officerOf(DOSTUK).gets(UUID.randomUUID().toString());

        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nonsense.asString()).isEqualTo(absent.asString());
    }
}
