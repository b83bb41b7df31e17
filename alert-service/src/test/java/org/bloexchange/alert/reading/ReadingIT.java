package org.bloexchange.alert.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
