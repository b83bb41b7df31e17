package org.bloexchange.alert.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class NarrativeIT {

    private static final Desk OYBEKS = Desk.officerOf(OYBEK);

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldSummariseInTheReadersLanguageAndLeaveTheOfficersWords() {
        Map<String, String> words = Map.of("text", "Икки халта, {office} магнит", "language", "uz");
        String id = OYBEKS.issued(Said.aSeizure().with("/event/narrative", words));

        Response tajik = Desk.officerOf(FOTEHOBOD)
                .request()
                .header("Accept-Language", "de, tg;q=0.8")
                .get("/api/v1/alerts/" + id);
        Response russian = OYBEKS.request().get("/api/v1/alerts/" + id + "?language=ru");

        tajik.then().statusCode(200).header("Content-Language", "tg");
        assertThat(tajik.<String>path("summary")).contains("мусодира", "7 марти соли 2024");
        assertThat(tajik.<String>path("event.narrative.text")).isEqualTo("Икки халта, {office} магнит");
        assertThat(russian.<String>path("summary")).contains("изъятии");
        assertThat(OYBEKS.gets(id).<String>path("summary")).contains("seizure");
    }

    @Test
    void shouldSummariseWhereOneAlertIsGotOnly() {
        Response issued = OYBEKS.issues(Said.aSeizure());

        assertThat(issued.<String>path("summary")).isNull();
        assertThat(OYBEKS.request().get("/api/v1/alerts?limit=1").<String>path("items[0].summary"))
                .isNull();
        assertThat(OYBEKS.gets(issued.path("alertId"), "history").<String>path("versions[0].alert.summary"))
                .isNull();
    }

    @Test
    void shouldRefuseALanguageItDoesNotSpeakWhateverTheAlert() {
        String id = OYBEKS.issued(Said.aSeizure());

        OYBEKS.request().get("/api/v1/alerts/" + id + "?language=de").then().statusCode(400);
        Desk.officerOf("KG-DOSTUK")
                .request()
                .get("/api/v1/alerts/" + id + "?language=de")
                .then()
                .statusCode(400);
    }
}
