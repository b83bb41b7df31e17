package org.bloexchange.alert.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DUSTI;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bloexchange.alert.testing.Deliveries;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Plates;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class RepublishIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldSendTheSameEventsAgain() {
        String id = Desk.officerOf(DUSTI).issued(aWarning().to(SARIOSIYO, KONYSBAEV));
        Deliveries.tell(id, SARIOSIYO, 1);
        Exchange.soon()
                .until(() -> Desk.officerOf(SARIOSIYO).gets(id, "recipients").path("items[0].deliveredAt") != null);
        Desk.officerOf(SARIOSIYO).says(id, "{\"state\":\"READ\"}").then().statusCode(200);
        Desk.officerOf(SARIOSIYO)
                .says(id, "{\"state\":\"DECLINED\",\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        Desk.officerOf(SARIOSIYO)
                .reports(id, "{\"outcome\":\"NOT_SEEN\"}")
                .then()
                .statusCode(200);
        Desk.officerOf(SARIOSIYO).remarks(id, "{\"phrase\":\"CALL_ME\"}").then().statusCode(201);
        Desk.officerOf(DUSTI)
                .remarks(id, "{\"text\":\"x\",\"to\":[\"KZ-KONYSBAEV\"]}")
                .then()
                .statusCode(201);
        Desk.officerOf(DUSTI)
                .updates(id, "\"1\"", aWarning().to(SARIOSIYO))
                .then()
                .statusCode(200);
        Desk.officerOf(DUSTI).cancels(id, "\"2\"").then().statusCode(200);

        republish("alerts");
        republish("responses");

        assertTwice("exercise.blo.tj.alerts.v1.tj", id, 3);
        assertTwice("exercise.blo.uz.alerts.v1.tj", id, 3);
        assertTwice("exercise.blo.kz.alerts.v1.tj", id, 2);
        assertTwice("exercise.blo.tj.responses.v1.uz", id, 5);
        assertTwice("exercise.blo.uz.responses.v1.uz", id, 5);
        assertTwice("exercise.blo.kz.responses.v1.tj", id, 1);
        assertTwice("exercise.blo.tj.responses.v1.tj", id, 1);
    }

    @Test
    void shouldSendTheSameRequestsAgain() {
        String id = Desk.officerOf(DUSTI)
                .asked(
                        "{\"identifier\":{\"type\":\"PLATE\",\"value\":\"01 a 123 bc\"},\"question\":\"Seen?\","
                                + "\"language\":\"en\",\"urgency\":\"URGENT\",\"offices\":[\"UZ-SARIOSIYO\",\"KZ-KONYSBAEV\"]}");
        Desk sariosiyo = Desk.officerOf(SARIOSIYO);
        sariosiyo
                .answers(
                        id,
                        "\"1\"",
                        "{\"state\":\"DELAYED\",\"until\":\"2126-05-14T19:00:00.123456+05:00\",\"text\":\"x\"}")
                .then()
                .statusCode(200);
        sariosiyo
                .answers(id, "\"2\"", "{\"state\":\"ANSWERED\",\"text\":\"Twice\"}")
                .then()
                .statusCode(200);
        Desk.officerOf(DUSTI).writes(id, "{\"text\":\"Thanks\"}").then().statusCode(201);
        Desk.officerOf(DUSTI).withdraws(id, "\"3\"").then().statusCode(200);

        republish("requests");

        // the states of an office in their order, then the messages
        assertAgain("exercise.blo.tj.requests.v1.uz", id, 2);
        assertAgain("exercise.blo.uz.requests.v1.uz", id, 2);
        assertAgain("exercise.blo.uz.requests.v1.tj", id, 2);
        assertAgain("exercise.blo.kz.requests.v1.tj", id, 3);
        assertAgain("exercise.blo.tj.requests.v1.tj", id, 4);
    }

    private static void assertAgain(String topic, String id, int events) {
        List<ContractRecord> all = Exchange.records(topic, id, 2 * events);

        assertThat(all.subList(events, all.size()).stream()
                        .map(record -> record.headers() + " " + dataOf(record))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(all.subList(0, events).stream()
                        .map(record -> record.headers() + " " + dataOf(record))
                        .toList());
    }

    @Test
    void shouldSendTheSameMatchesAgain() {
        String plate = Plates.fresh();
        Said seizure =
                aSeizure().withJson("/conveyances", "[{\"kind\":\"CAR\",\"plate\":{\"value\":\"" + plate + "\"}}]");
        String id = Desk.officerOf(DUSTI).issued(seizure.to("TJ-NATIONAL"));
        Desk.officerOf(KONYSBAEV).issued(seizure.to("KZ-NATIONAL"));
        String match = Exchange.soon()
                .until(() -> Desk.officerOf(DUSTI).gets(id, "matches").path("items[0].matchId"), Objects::nonNull);

        republish("matches");

        assertTwice("exercise.blo.tj.matches.v1.kz", match, 1);
        assertTwice("exercise.blo.kz.matches.v1.tj", match, 1);
    }

    private void republish(String stream) {
        sql.run("insert into republish_request (stream, since) values (?, now() - interval '1 hour')", stream);
        Exchange.soon()
                .until(() -> sql.number("select count(*) from republish_request where finished_at is null") == 0);
        assertThat(sql.number("select count(*) from republish_request where error is not null"))
                .isZero();
    }

    private static void assertTwice(String topic, String id, int events) {
        List<ContractRecord> all = Exchange.records(topic, id, 2 * events);
        List<ContractRecord> first = all.subList(0, events);
        List<ContractRecord> again = all.subList(events, all.size());

        assertThat(again.stream().map(ContractRecord::headers).toList())
                .isEqualTo(first.stream().map(ContractRecord::headers).toList());
        assertThat(again.stream().map(RepublishIT::dataOf).toList())
                .isEqualTo(first.stream().map(RepublishIT::dataOf).toList());
    }

    private static JsonNode dataOf(ContractRecord record) {
        try {
            return JSON.readTree(new String(Objects.requireNonNull(record.data()), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
