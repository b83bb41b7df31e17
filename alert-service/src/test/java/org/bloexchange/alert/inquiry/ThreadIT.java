package org.bloexchange.alert.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
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
class ThreadIT {

    private final Desk oybek = Desk.officerOf(OYBEK);
    private final Desk fotehobod = Desk.officerOf(FOTEHOBOD);

    private String id = "";

    @BeforeEach
    void ask() {
        Exchange.open();
        id = oybek.asked("{\"identifier\":{\"type\":\"WAGON\",\"value\":\"45488855\"},\"question\":\"Where is it?\","
                + "\"urgency\":\"URGENT\",\"offices\":[\"TJ-FOTEHOBOD\",\"KG-DOSTUK\"]}");
    }

    @Test
    void shouldMakeOneMessageOfARetry() {
        String key = UUID.randomUUID().toString();

        Response first = send(key);
        Response again = send(key);

        first.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(oybek.getsRequest(id).<List<String>>path("messages.messageId"))
                .containsExactly(first.<String>path("messageId"));
    }

    private Response send(String key) {
        return fotehobod
                .request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\":\"Қай күні?\",\"language\":\"kk\"}")
                .post("/api/v1/requests/{id}/messages", id);
    }

    @Test
    void shouldGoOnAfterTheEndAndLeaveTheVersionAlone() {
        oybek.withdraws(id, "\"1\"").then().statusCode(200).header("ETag", "\"3\"");

        oybek.writes(id, "{\"text\":\"We found it\"}").then().statusCode(201);
        fotehobod.writes(id, "{\"text\":\"Good\"}").then().statusCode(201);

        oybek.getsRequest(id).then().header("ETag", "\"3\"");
    }

    @Test
    void shouldShowTheNewestOfALongThreadAndPageTheRest() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            all.add("m" + i);
            fotehobod.writes(id, "{\"text\":\"m" + i + "\"}").then().statusCode(201);
        }

        assertThat(oybek.getsRequest(id).<List<String>>path("messages.text")).isEqualTo(all.subList(5, 205));
        List<String> paged = new ArrayList<>();
        for (String next = ""; next != null; ) {
            Response page = oybek.request().get("/api/v1/requests/{id}/messages?limit=100" + next, id);
            paged.addAll(page.path("items.text"));
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        assertThat(paged).isEqualTo(all);
        assertThat(Desk.officerOf(DOSTUK).getsRequest(id).<List<String>>path("messages"))
                .isEmpty();
        assertThat(Desk.officerOf(DOSTUK)
                        .request()
                        .get("/api/v1/requests/{id}/messages", id)
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void shouldBeBetweenTheTwoSidesOnly() {
        Desk.of("TJ-NATIONAL", Roles.COORDINATOR)
                .writes(id, "{\"text\":\"x\"}")
                .then()
                .statusCode(403);
        Desk.of("UZ-NATIONAL", Roles.COORDINATOR)
                .writes(id, "{\"text\":\"x\"}")
                .then()
                .statusCode(403);
        Desk.of(OYBEK, Roles.SYSTEM).writes(id, "{\"text\":\"x\"}").then().statusCode(403);
        Response toThose = oybek.writes(id, "{\"text\":\"x\",\"to\":[\"KG-DOSTUK\",\"KZ-KONYSBAEV\",\"UZ-OYBEK\"]}");
        toThose.then().statusCode(400);
        assertThat(toThose.<List<String>>path("errors.pointer")).containsExactly("/to/1", "/to/2");
        // whether Dostuk was asked too is nothing Fotehobod learns
        assertThat(fotehobod
                        .writes(id, "{\"text\":\"x\",\"to\":[\"KG-DOSTUK\"]}")
                        .asString())
                .isEqualTo(fotehobod
                        .writes(id, "{\"text\":\"x\",\"to\":[\"KZ-KONYSBAEV\"]}")
                        .asString());
        assertThat(oybek.getsRequest(id).<List<String>>path("messages")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|/text",
                "{'text':''}|/text",
                "{'text':'x','language':'xx'}|/language",
                "{'text':'x','to':[]}|/to",
                "{'text':'x','to':['TJ-FOTEHOBOD']}|/to",
                "{'text':'x','phrase':'CALL_ME'}|/phrase"
            })
    void shouldPointAtWhatIsWrong(String message, String pointer) {
        Response refused = fotehobod.writes(id, message.replace('\'', '"'));

        refused.then().statusCode(400);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly(pointer);
    }
}
