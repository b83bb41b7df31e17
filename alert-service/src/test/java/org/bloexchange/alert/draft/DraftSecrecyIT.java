package org.bloexchange.alert.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another office's draft does not exist, for its own national unit neither. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class DraftSecrecyIT {

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    static Stream<Desk> others() {
        return Stream.of(
                Desk.officerOf(SARIOSIYO),
                Desk.officerOf(FOTEHOBOD),
                Desk.of(SARIOSIYO, Roles.SUPERVISOR),
                Desk.of("UZ-NATIONAL", Roles.COORDINATOR),
                Desk.of("UZ-NATIONAL", Roles.COORDINATOR, Roles.OFFICER),
                Desk.of(OYBEK, Roles.SYSTEM),
                Desk.of(OYBEK, Roles.ADMIN),
                Desk.withToken("nobody"));
    }

    private record Ask(Method method, String part, Map<String, String> headers, String body) {

        Response by(Desk desk, String id) {
            RequestSpecification request = desk.request().headers(headers);
            if (!body.isEmpty()) {
                request.contentType(ContentType.JSON).body(body);
            }
            return request.request(method, "/api/v1/drafts/" + id + part);
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldAnswerForAnotherOfficesDraftAsForNone(Desk other) {
        String hidden = DraftIT.saves(Desk.officerOf(OYBEK), aSeizure().json()).path("id");
        Map<String, String> present = Map.of("If-Match", "\"1\"");
        Map<String, String> stale = Map.of("If-Match", "\"7\"");
        for (Ask ask : List.of(
                new Ask(Method.GET, "", Map.of(), ""),
                new Ask(Method.HEAD, "", Map.of(), ""),
                new Ask(Method.PUT, "", present, "{}"),
                new Ask(Method.PUT, "", stale, aSeizure().json()),
                new Ask(Method.PUT, "", Map.of(), "{}"),
                new Ask(Method.PUT, "", present, "{\"kind\":7}"),
                new Ask(Method.DELETE, "", present, ""),
                new Ask(Method.DELETE, "", stale, ""),
                new Ask(Method.DELETE, "", Map.of(), ""),
                new Ask(Method.POST, "/issue", present, ""),
                new Ask(Method.POST, "/issue", stale, ""),
                new Ask(Method.POST, "/issue", Map.of(), ""))) {
            String absent = UUID.randomUUID().toString();

            Counted<Response> toHidden = Statements.during(() -> ask.by(other, hidden));
            Counted<Response> toAbsent = Statements.during(() -> ask.by(other, absent));

            assertThat(seen(toHidden.answer(), hidden)).as(ask.toString()).isEqualTo(seen(toAbsent.answer(), absent));
            assertThat(toHidden.statements()).as("statements of " + ask).isEqualTo(toAbsent.statements());
            assertThat(toHidden.answer().statusCode()).as(ask.toString()).isGreaterThanOrEqualTo(400);
        }
        Response list = other.request().get("/api/v1/drafts?limit=200");
        assertThat(list.asString()).doesNotContain(hidden);
        DraftIT.gets(Desk.of(OYBEK, Roles.SUPERVISOR), hidden).then().statusCode(200);
    }

    @Test
    void shouldHideAnIssuedDraftLikeOneThatNeverWas() {
        Desk oybek = Desk.officerOf(OYBEK);
        String issued = DraftIT.saves(oybek, aSeizure().json()).path("id");
        DraftIT.issues(oybek, issued, "\"1\"").then().statusCode(201);
        String absent = UUID.randomUUID().toString();
        Desk other = Desk.officerOf(SARIOSIYO);

        Counted<Response> toIssued = Statements.during(() -> DraftIT.issues(other, issued, "\"1\""));
        Counted<Response> toAbsent = Statements.during(() -> DraftIT.issues(other, absent, "\"1\""));

        assertThat(seen(toIssued.answer(), issued)).isEqualTo(seen(toAbsent.answer(), absent));
        assertThat(toIssued.statements()).isEqualTo(toAbsent.statements());
    }

    private static String seen(Response response, String id) {
        return response.statusLine()
                + response.headers().toString().replace(id, "<id>")
                + response.asString().replace(id, "<id>");
    }
}
