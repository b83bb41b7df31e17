package org.bloexchange.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.theSeizureOf7March2024;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever comes in, it is taken or refused with a reason; nothing fails in a way nobody foresaw. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class FuzzIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> JUNK = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "1.0000000000000000000000001",
            "99999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"UNKNOWN\"",
            "\"COUNTERPART\"",
            "\"TJ-FOTEHOBOD\"",
            "\"2024-03-07T09:30:00+18:00\"",
            "\"2024-03-07T09:30:60Z\"",
            "\"2199-12-31T23:59:59.999999999-18:00\"",
            "\"\\u0000\"",
            "\"\\ud83d\\ude9b \\u202e \\ufffe\"",
            "\"'; drop table alert; --\"",
            "[]",
            "[null]",
            "[[[]]]",
            "[\"TJ-FOTEHOBOD\", \"TJ-FOTEHOBOD\"]",
            "{}",
            "{\"\": {}}",
            "{\"text\": \"x\", \"language\": \"ru\"}");

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldTakeOrRefuseWhateverComes() throws JsonProcessingException {
        Random random = new Random(20240307);
        Desk desk = Desk.officerOf(OYBEK);
        int taken = 0;

        for (int round = 0; round < 400; round++) {
            JsonNode body = JSON.readTree(theSeizureOf7March2024().json());
            for (int change = random.nextInt(3); change >= 0; change--) {
                spoil(body, random);
            }
            Response answer = desk.request()
                    .contentType(ContentType.JSON)
                    .body(body.toString())
                    .post("/api/v1/alerts");

            assertThat(answer.statusCode()).as(body.toString()).isIn(201, 400);
            if (answer.statusCode() == 201) {
                taken++;
                desk.gets(answer.path("alertId")).then().statusCode(200);
            } else {
                assertThat(answer.<List<Object>>path("errors")).isNotEmpty();
            }
        }

        assertThat(taken).isPositive();
    }

    private static void spoil(JsonNode body, Random random) throws JsonProcessingException {
        List<JsonNode> containers = new ArrayList<>();
        collect(body, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode junk = JSON.readTree(JUNK.get(random.nextInt(JUNK.size())));
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.add("extra");
            object.set(names.get(random.nextInt(names.size())), junk);
        } else if (container instanceof ArrayNode array) {
            array.add(junk);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
