package org.bloexchange.alert.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
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
class ReadingIT {

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldListTheNewestFirstPageByPage() {
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            issued.addFirst(
                    i % 2 == 0
                            ? Desk.officerOf(FOTEHOBOD).issued(aSeizure())
                            : Desk.officerOf(OYBEK).issued(aSeizure()));
        }

        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            Response page = Desk.officerOf(OYBEK)
                    .request()
                    .queryParam("limit", 3)
                    .queryParam("cursor", cursor == null ? List.of() : List.of(cursor))
                    .get("/api/v1/alerts");
            page.then().statusCode(200);
            listed.addAll(page.path("items.alertId"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(listed).startsWith(issued.toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @Test
    void shouldShowFieldByFieldWhatAVersionChangedToWhomItMayBeShown() {
        Desk oybek = Desk.officerOf(OYBEK);
        String id = oybek.issued(aSeizure().to(FOTEHOBOD, SARIOSIYO));
        oybek.updates(
                        id,
                        "\"1\"",
                        aSeizure()
                                .to(FOTEHOBOD)
                                .with("/urgency", "FLASH")
                                .with("/goods/0/quantity/amount", 2010)
                                .withJson("/concealment", "{\"place\": \"TRAILER\"}"))
                .then()
                .statusCode(200);

        Response history = oybek.gets(id, "history");
        assertThat(history.<List<Object>>path("versions[0].changes")).isEmpty();
        assertThat(history.<List<String>>path("versions[1].changes.pointer"))
                .containsExactly(
                        "/audience/offices/1",
                        "/concealment",
                        "/goods/0/kilograms/amount",
                        "/goods/0/quantity/amount",
                        "/urgency");
        assertThat(history.<String>path("versions[1].changes.find { it.pointer == '/urgency' }.before"))
                .isEqualTo("URGENT");
        // the audience is cut to the reader's offices, and so is what is told of its change
        assertThat(Desk.officerOf(FOTEHOBOD).gets(id, "history").<List<String>>path("versions[1].changes.pointer"))
                .doesNotContain("/audience/offices/1")
                .contains("/urgency");
        assertThat(Desk.officerOf(SARIOSIYO).gets(id, "history").<List<Object>>path("versions"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=LOOKOUT, lookout",
        "urgency=ROUTINE, exit",
        "direction=EXIT, exit",
        "mode=TRAIN, exit",
        "substance=HEROIN, exit",
        "crossingPoint=UZ-OYBEK&kind=SEIZURE&direction=ENTRY, entry",
        "office=UZ-OYBEK&kind=LOOKOUT, lookout",
        "country=UZ&state=CLOSED, exit",
        "actionNeeded=true&kind=LOOKOUT, lookout",
        "actionNeeded=true&kind=SEIZURE, entry",
        "outcome=NOT_SEEN, lookout",
        "issuedFrom=2026-01-01T00:00:00Z&kind=LOOKOUT, lookout",
        "country=TJ, ''",
        "issuedUntil=2026-01-01T00:00:00%2B05:00, ''",
        "outcome=SEIZED, ''"
    })
    void shouldListWhatIsAskedFor(String query, String expected) {
        Desk oybek = Desk.officerOf(OYBEK);
        Desk reader = Desk.officerOf(KONYSBAEV);
        Map<String, String> names = new HashMap<>();
        names.put(oybek.issued(aLookout().to(KONYSBAEV)), "lookout");
        names.put(oybek.issued(aSeizure().to(KONYSBAEV)), "entry");
        String exit = oybek.issued(aSeizure()
                .to(KONYSBAEV)
                .with("/urgency", "ROUTINE")
                .with("/event/direction", "EXIT")
                .with("/event/inspectionMode", "TRAIN")
                .with("/goods/0/substance", "HEROIN"));
        names.put(exit, "exit");
        oybek.closes(exit, "\"1\"", "{}").then().statusCode(200);
        names.forEach((id, name) -> {
            if (name.equals("lookout")) {
                reader.reports(id, "{\"outcome\":\"NOT_SEEN\"}").then().statusCode(200);
            }
        });

        Response list = reader.request().urlEncodingEnabled(false).get("/api/v1/alerts?limit=200&" + query);

        list.then().statusCode(200);
        assertThat(list.<List<String>>path("items.alertId").stream()
                        .filter(names::containsKey)
                        .map(names::get))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=X",
                "actionNeeded=yes",
                "office=oybek",
                "country=uz",
                "substance=heroin",
                "issuedFrom=2026-01-01",
                "issuedUntil=9999999-01-01T00:00:00Z"
            })
    void shouldPointAtWhatCannotBeAskedFor(String query) {
        Response list = Desk.officerOf(OYBEK).request().get("/api/v1/alerts?" + query);

        list.then().statusCode(400).contentType("application/problem+json");
        assertThat(list.<List<String>>path("errors.pointer"))
                .containsExactly("?" + query.substring(0, query.indexOf('=')));
    }

    @Test
    void shouldNotTellByAFilterWhatAnotherOfficeReported() {
        Desk oybek = Desk.officerOf(OYBEK);
        String id = oybek.issued(aLookout().to(FOTEHOBOD, SARIOSIYO));
        Desk.officerOf(FOTEHOBOD)
                .reports(id, "{\"outcome\":\"REFUSED_ENTRY\"}")
                .then()
                .statusCode(200);

        String query = "/api/v1/alerts?limit=200&outcome=REFUSED_ENTRY";
        assertThat(oybek.request().get(query).<List<String>>path("items.alertId"))
                .contains(id);
        assertThat(Desk.officerOf(SARIOSIYO).request().get(query).<List<String>>path("items.alertId"))
                .doesNotContain(id);
    }

    @Test
    void shouldListToACoordinatorEachAlertOnceAndInOrder() {
        String domestic = Desk.officerOf(OYBEK).issued(aSeizure().to(SARIOSIYO, "UZ-NATIONAL"));
        String received = Desk.officerOf(DUSTI).issued(aWarning().to(SARIOSIYO, OYBEK));

        Response list = Desk.of("UZ-NATIONAL", Roles.COORDINATOR).request().get("/api/v1/alerts?limit=2");

        assertThat(list.<List<String>>path("items.alertId")).containsExactly(received, domestic);
        assertThat(list.<List<String>>path("items[0].audience.offices")).containsExactly(SARIOSIYO, OYBEK);
        assertThat(list.<String>path("items[1].my.office")).isEqualTo("UZ-NATIONAL");
    }

    @Test
    void shouldFilterByKindAndState() {
        String warning = Desk.officerOf(DUSTI).issued(aWarning());
        String seizure = Desk.officerOf(DUSTI).issued(aSeizure());
        Desk.officerOf(DUSTI).cancels(seizure, "\"1\"").then().statusCode(200);

        assertThat(ids("kind=ADVANCE_WARNING")).contains(warning).doesNotContain(seizure);
        assertThat(ids("state=CANCELLED")).contains(seizure).doesNotContain(warning);
        assertThat(ids("kind=SEIZURE&state=ISSUED")).doesNotContain(seizure, warning);
    }

    private static List<String> ids(String query) {
        return Desk.officerOf(SARIOSIYO)
                .request()
                .get("/api/v1/alerts?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.alertId");
    }

    @Test
    void shouldFilterByWhatTheReaderSees() {
        String id = Desk.officerOf(OYBEK).issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        Desk.officerOf(OYBEK)
                .updates(id, "\"1\"", aSeizure().to(FOTEHOBOD))
                .then()
                .statusCode(200);
        Desk.officerOf(OYBEK).cancels(id, "\"2\"").then().statusCode(200);

        Response issued = Desk.officerOf(KONYSBAEV).request().get("/api/v1/alerts?limit=200&state=ISSUED");
        Response cancelled = Desk.officerOf(KONYSBAEV).request().get("/api/v1/alerts?limit=200&state=CANCELLED");

        assertThat(issued.<List<String>>path("items.alertId")).contains(id);
        assertThat(cancelled.<List<String>>path("items.alertId")).doesNotContain(id);
    }

    @Test
    void shouldRefuseNonsenseInAQuery() {
        Desk desk = Desk.officerOf(OYBEK);

        for (String query : List.of("kind=X", "state=X", "limit=0", "limit=201", "limit=x", "cursor=x", "cursor=eA")) {
            Response answer = desk.request().get("/api/v1/alerts?" + query);
            assertThat(answer.statusCode()).as(query).isIn(400, 404);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void shouldShowACoordinatorWhatTheCountrysOfficesSee() {
        String id = Desk.officerOf(OYBEK).issued(aSeizure().to(FOTEHOBOD, DUSTI, KONYSBAEV));

        Response tj = Desk.of("TJ-NATIONAL", Roles.COORDINATOR).gets(id);
        Response uz = Desk.of("UZ-NATIONAL", Roles.COORDINATOR).gets(id);

        assertThat(tj.<List<String>>path("audience.offices")).containsExactly(FOTEHOBOD, DUSTI);
        assertThat(uz.<List<String>>path("audience.offices")).containsExactly(FOTEHOBOD, DUSTI, KONYSBAEV);
        assertThat(Desk.of("TJ-NATIONAL", Roles.COORDINATOR)
                        .gets(id, "recipients")
                        .<List<String>>path("items.office"))
                .containsExactly(DUSTI, FOTEHOBOD);
        Desk.of("KG-NATIONAL", Roles.COORDINATOR).gets(id).then().statusCode(404);
    }

    @Test
    void shouldShowHistoryCutToItsReader() {
        String id = Desk.officerOf(OYBEK).issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
        Desk.officerOf(KONYSBAEV).says(id, "{\"state\":\"READ\"}").then().statusCode(200);
        Desk.officerOf(OYBEK)
                .updates(id, "\"1\"", aSeizure().to(FOTEHOBOD))
                .then()
                .statusCode(200);
        Desk.officerOf(FOTEHOBOD).says(id, "{\"state\":\"READ\"}").then().statusCode(200);

        Response sender = Desk.officerOf(OYBEK).gets(id, "history");
        assertThat(sender.<List<Integer>>path("versions.alert.version")).containsExactly(1, 2);
        assertThat(sender.<List<String>>path("versions.by.function")).containsOnly("OFFICER");
        assertThat(sender.<List<String>>path("receipts.by.office")).containsExactly(KONYSBAEV, FOTEHOBOD);
        Response former = Desk.officerOf(KONYSBAEV).gets(id, "history");
        assertThat(former.<List<Integer>>path("versions.alert.version")).containsExactly(1);
        assertThat(former.<List<String>>path("versions[0].alert.audience.offices"))
                .containsExactly(KONYSBAEV);
        assertThat(former.<List<String>>path("receipts.by.office")).containsExactly(KONYSBAEV);
        assertThat(former.asString()).doesNotContain(FOTEHOBOD);
    }
}
