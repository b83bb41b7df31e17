package org.bloexchange.alert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.export.Exported.export;
import static org.bloexchange.alert.export.Exported.ids;
import static org.bloexchange.alert.export.Exported.list;
import static org.bloexchange.alert.export.Exported.row;
import static org.bloexchange.alert.export.Exported.rows;
import static org.bloexchange.alert.export.Exported.text;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of export says what the list says to the same reader, and nothing to anybody else. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ExportIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Desk OYBEKS = Desk.officerOf(OYBEK);
    private static final Desk OUTSIDER = Desk.officerOf(DOSTUK);

    private List<String> alerts = List.of();

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
        alerts = Exported.alerts();
    }

    static Stream<Desk> readers() {
        return Stream.of(
                OYBEKS,
                Desk.officerOf(FOTEHOBOD),
                Desk.officerOf(KONYSBAEV),
                Desk.of("KZ-NATIONAL", Roles.COORDINATOR),
                Desk.of(FOTEHOBOD, Roles.SYSTEM));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldTabulateWhatTheListSays(Desk reader) throws Exception {
        Response csv = export(reader, "text/csv");

        csv.then().statusCode(200).header("X-BLO-World", "exercise");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("exercise-alerts.csv");
        List<CSVRecord> rows = rows(csv);
        List<JsonNode> list = list(reader);
        assertThat(rows.stream().map(row -> row.get("alertId"))).containsExactlyElementsOf(ids(list));
        assertThat(rows.stream().map(row -> row.get("alertId"))).containsAll(alerts);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode alert = list.get(i);
            assertThat(rows.get(i).get("world")).isEqualTo("exercise");
            for (String field : List.of("reference", "kind", "state", "urgency", "issuedAt")) {
                assertThat(rows.get(i).get(field))
                        .as(field)
                        .isEqualTo(alert.path(field).asText());
            }
            assertThat(rows.get(i).get("version"))
                    .isEqualTo(alert.path("version").asText());
            List<String> audience = new ArrayList<>();
            alert.at("/audience/offices").forEach(office -> audience.add(office.asText()));
            assertThat(rows.get(i).get("audience")).isEqualTo(String.join("; ", audience));
        }
        CSVRecord full = row(rows, alerts.get(0));
        assertThat(full.get("goods")).isEqualTo("CANNABIS_RESIN RESIN 1981 g");
        assertThat(full.get("kilograms")).isEqualTo("1.981");
        assertThat(full.get("handlingText")).isEqualTo("Not to be mentioned to the carrier.");
        assertThat(full.get("evaluation")).isEqualTo("B2");
        assertThat(full.get("persons")).isEqualTo("1 UNKNOWN MALE ADULT DRIVER");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldWriteTheColumnsOfUnodc(Desk reader) throws Exception {
        Response csv = export(reader, "application/vnd.blo.ids+csv");

        csv.then().statusCode(200);
        String text = text(csv);
        assertThat(text)
                .startsWith("\ufeffREGION_OF_SEIZURE,SUBREGION_OF_SEIZURE,COUNTRY_OF_SEIZURE,DRUG_NAME,AMOUNT_OF_DRUG,"
                        + "DRUG_UNIT,PRODUCING_COUNTRY,DEPARTURE_COUNTRY,DESTINATION_COUNTRY\r\n");
        List<CSVRecord> rows = rows(csv);
        // the cancelled seizure, the warning and the lookout are no seizures
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).toList())
                .containsExactly(
                        "Asia",
                        "Central Asia and Transcaucasian countries",
                        "Uzbekistan",
                        "Cannabis resin",
                        "1981",
                        "Gram",
                        "Afghanistan",
                        "Tajikistan",
                        "Unknown");
        JsonNode second = list(reader).stream()
                .filter(alert -> alert.path("alertId").asText().equals(alerts.get(1)))
                .findFirst()
                .orElseThrow();
        assertThat(rows.get(0).get("DRUG_NAME"))
                .isEqualTo(second.path("version").asInt() == 1 ? "Cannabis resin" : "Opium");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldMapWhatTheListSays(Desk reader) throws Exception {
        Response geo = export(reader, "application/geo+json");

        geo.then().statusCode(200);
        JsonNode collection = JSON.readTree(geo.asByteArray());
        assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(collection.path("world").asText()).isEqualTo("exercise");
        Map<String, JsonNode> features = new HashMap<>();
        List<String> order = new ArrayList<>();
        collection.path("features").forEach(feature -> {
            features.put(feature.path("id").asText(), feature);
            order.add(feature.path("id").asText());
        });
        assertThat(order).isEqualTo(ids(list(reader)));
        JsonNode given = features.getOrDefault(alerts.get(0), collection);
        assertThat(given.at("/geometry/type").asText()).isEqualTo("Point");
        // longitude, latitude
        assertThat(given.at("/geometry/coordinates").toString()).isEqualTo("[69.2444,40.5682]");
        assertThat(given.at("/properties/coordinates").asText()).isEqualTo("GIVEN");
        assertThat(given.at("/properties/handlingText").asText()).isEqualTo("Not to be mentioned to the carrier.");
        JsonNode atThePoint = features.getOrDefault(alerts.get(1), collection);
        assertThat(atThePoint.at("/geometry/coordinates").toString()).isEqualTo("[69.25,40.75]");
        assertThat(atThePoint.at("/properties/coordinates").asText()).isEqualTo("APPROXIMATE");
        JsonNode nowhere = features.getOrDefault(alerts.get(4), collection);
        assertThat(nowhere.get("geometry").isNull()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldLineUpWhatTheTopicsHold(Desk reader) throws Exception {
        ContractValidator contracts = new ContractValidator();
        Response ndjson = export(reader, "application/x-ndjson");

        ndjson.then().statusCode(200);
        List<String> subjects = new ArrayList<>();
        for (String line : text(ndjson).split("\n")) {
            JsonNode event = JSON.readTree(line);
            String type = event.path("type").asText();
            assertThat(contracts.problems(type, JSON.writeValueAsBytes(event.get("data"))))
                    .as(line)
                    .isEmpty();
            if (!type.equals("blo.alert.withdrawn.v1")) {
                subjects.add(event.path("subject").asText());
            }
        }
        assertThat(subjects).isEqualTo(ids(list(reader)));
    }

    @Test
    void shouldNameEventsAsTheTopicsDoSoThatAReaderGoesOnThere() throws Exception {
        String left = alerts.get(1);
        List<ContractRecord> told = Exchange.records("exercise.blo.kz.alerts.v1.uz", left, 2);

        List<JsonNode> lines = new ArrayList<>();
        for (String line : text(export(Desk.of("KZ-NATIONAL", Roles.COORDINATOR), "application/x-ndjson"))
                .split("\n")) {
            JsonNode event = JSON.readTree(line);
            if (event.path("subject").asText().equals(left)) {
                lines.add(event);
            }
        }

        assertThat(lines).hasSameSizeAs(told);
        for (int i = 0; i < told.size(); i++) {
            JsonNode line = lines.get(i);
            told.get(i).headers().forEach((name, value) -> {
                if (name.startsWith("ce_")) {
                    assertThat(line.path(name.substring(3)).asText()).as(name).isEqualTo(value);
                }
            });
            assertThat(line.get("data")).isEqualTo(JSON.readTree(told.get(i).data()));
        }
        assertThat(lines.getLast().path("type").asText()).isEqualTo("blo.alert.withdrawn.v1");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldFeedWhatTheListSays(Desk reader) throws Exception {
        for (String type : List.of("application/cap+xml", "application/atom+xml")) {
            Response feed = export(reader, type);

            feed.then().statusCode(200);
            assertThat(feed.contentType()).startsWith("application/atom+xml");
            assertThat(feed.xmlPath().getList("feed.entry.id", String.class))
                    .isEqualTo(ids(list(reader)).stream()
                            .map(id -> "urn:uuid:" + id)
                            .toList());
            assertThat(feed.xmlPath().getList("feed.entry.content.alert.status", String.class))
                    .containsOnly("Exercise");
            assertThat(feed.xmlPath().getString("feed.title")).startsWith("EXERCISE");
        }
    }

    @Test
    void shouldSendOneAlertAsCapToWhomMaySeeItOnly() {
        String id = alerts.get(1);

        Response sender = OYBEKS.request().accept("application/cap+xml").get("/api/v1/alerts/" + id);
        Response former = Desk.officerOf(KONYSBAEV)
                .request()
                .accept("application/cap+xml")
                .get("/api/v1/alerts/" + id);
        Response hidden = OUTSIDER.request().accept("application/cap+xml").get("/api/v1/alerts/" + id);
        Response absent = OUTSIDER.request().accept("application/cap+xml").get("/api/v1/alerts/" + UUID.randomUUID());

        assertThat(sender.contentType()).startsWith("application/cap+xml");
        assertThat(sender.header("ETag")).isEqualTo("\"2\"");
        assertThat(sender.xmlPath().getString("alert.msgType")).isEqualTo("Update");
        assertThat(sender.xmlPath().getString("alert.references")).contains(".1,");
        assertThat(former.header("ETag")).isEqualTo("\"1\"");
        assertThat(former.xmlPath().getString("alert.msgType")).isEqualTo("Alert");
        assertThat(former.xmlPath().getString("alert.addresses")).isEqualTo(KONYSBAEV);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asString()).isEqualTo(absent.asString());
        assertThat(hidden.contentType()).isEqualTo(absent.contentType());
    }
}
