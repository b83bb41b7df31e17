package org.bloexchange.alert.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Decisions.freshSupervisorOf;
import static org.bloexchange.alert.testing.Decisions.releases;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.bloexchange.alert.testing.Decisions;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is granted goes abroad by the same rules as what is said. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ShareReleaseIT {

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk dostuk = Desk.officerOf(DOSTUK);

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @AfterEach
    void asPreset() {
        Decisions.nothingWaits("UZ");
    }

    private static String asked(String office, String id) {
        return Desk.officerOf(office)
                .request()
                .contentType(ContentType.JSON)
                .body("{\"offices\":[\"" + DOSTUK + "\"],\"reason\":\"Known there\"}")
                .post("/api/v1/alerts/{id}/shares", id)
                .then()
                .statusCode(201)
                .extract()
                .path("shareId");
    }

    private static Response grants(Desk desk, String id, String share) {
        return desk.request()
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"decision\":\"GRANTED\"}")
                .post("/api/v1/alerts/{id}/shares/{share}/decision", id, share);
    }

    @Test
    void shouldWaitForItsReleaseWhereItWasAtHomeOnly() {
        Decisions.everythingWaits("UZ");
        String id = oybek.issued(aSeizure().to(SARIOSIYO));
        String share = asked(SARIOSIYO, id);

        grants(oybek, id, share).then().statusCode(200);

        dostuk.gets(id).then().statusCode(404);
        assertThat(oybek.gets(id).<String>path("state")).isEqualTo("AWAITING_RELEASE");
        assertThat(Desk.officerOf(SARIOSIYO).gets(id).statusCode()).isEqualTo(200);
        releases(freshSupervisorOf(OYBEK), id, "\"2\"").then().statusCode(200);
        dostuk.gets(id).then().statusCode(200);
    }

    @Test
    void shouldLeaveItToASupervisorWhereItIsAbroadAlready() {
        String id = oybek.issued(aSeizure().to(FOTEHOBOD));
        String share = asked(FOTEHOBOD, id);
        Decisions.everythingWaits("UZ");

        Response refused = grants(oybek, id, share);

        refused.then().statusCode(409);
        assertThat(refused.<String>path("type")).isEqualTo("urn:blo:problem:needs-release");
        assertThat(oybek.gets(id, "shares").<String>path("items[0].state")).isEqualTo("ASKED");
        assertThat(oybek.gets(id).<Integer>path("version")).isEqualTo(1);
        grants(freshSupervisorOf(OYBEK), id, share).then().statusCode(200);
        dostuk.gets(id).then().statusCode(200);
    }
}
