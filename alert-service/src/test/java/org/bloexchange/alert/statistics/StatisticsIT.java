package org.bloexchange.alert.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.JARTEPA;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Said;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class StatisticsIT {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Desk SENDER = Desk.officerOf(JARTEPA);
    private static final Desk RECIPIENT = Desk.officerOf(FOTEHOBOD);
    private static final Desk OTHER_RECIPIENT = Desk.officerOf(KONYSBAEV);
    private static final Desk COORDINATOR = Desk.of("KZ-NATIONAL", Roles.COORDINATOR);

    private static String since = "";

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
        if (since.isEmpty()) {
            Response first = SENDER.issues(seizure("2024-03-31T23:30:00+05:00", "HEROIN", 1500)
                    .with("/event/inspectionMode", "VEHICLE")
                    .with("/event/detection", "DOG"));
            since = first.path("issuedAt");
            // two goods of one substance and one of another
            SENDER.issued(seizure("2024-04-01T00:30:00+05:00", "HEROIN", 100).withJson("/goods", """
                            [{"substance": "HEROIN", "quantity": {"amount": 100, "unit": "g"}},
                             {"substance": "HEROIN", "quantity": {"amount": 200, "unit": "g"}},
                             {"substance": "OPIUM", "quantity": {"amount": 2, "unit": "kg"}},
                             {"commodity": "CURRENCY", "quantity": {"amount": 5000, "unit": "USD"}}]"""));
            String cancelled = SENDER.issued(seizure("2024-03-07T09:30:00+05:00", "HEROIN", 7777));
            SENDER.cancels(cancelled, "\"1\"").then().statusCode(200);
            String warning = SENDER.issued(aWarning().to(FOTEHOBOD, KONYSBAEV));
            RECIPIENT.reports(warning, "{\"outcome\":\"NOT_SEEN\"}").then().statusCode(200);
            OTHER_RECIPIENT
                    .reports(warning, "{\"outcome\":\"NOTHING_FOUND\"}")
                    .then()
                    .statusCode(200);
            OTHER_RECIPIENT
                    .reports(warning, "{\"outcome\":\"REFUSED_ENTRY\"}")
                    .then()
                    .statusCode(200);
            SENDER.issued(aLookout().to(FOTEHOBOD, KONYSBAEV));
        }
    }

    private static Said seizure(String at, String substance, int grams) {
        return aSeizure()
                .to(FOTEHOBOD, KONYSBAEV)
                .with("/event/occurredAt", at)
                .with("/goods/0/substance", substance)
                .with("/goods/0/quantity/amount", grams);
    }

    @Test
    void shouldCountAnAlertOncePerSubstanceAndWeighItsGoods() throws Exception {
        JsonNode counts = counts(SENDER, "by", "substance");

        assertThat(rows(counts)).isEqualTo(expected("HEROIN", "2/1.8", "OPIUM", "1/2", "null", "3/0"));
        assertThat(counts.at("/total/alerts").asInt()).isEqualTo(4);
        assertThat(counts.at("/total/kilograms").decimalValue()).isEqualByComparingTo("3.8");
        assertThat(counts.path("world").asText()).isEqualTo("exercise");
    }

    @Test
    void shouldTakeTheMonthOfThePlace() throws Exception {
        Map<String, String> rows = rows(counts(SENDER, "by", "month", "kind", "SEIZURE"));

        assertThat(rows).isEqualTo(expected("2024-03", "1/1.5", "2024-04", "1/2.3"));
    }

    @Test
    void shouldCountByTwo() throws Exception {
        JsonNode counts = counts(SENDER, "by", "month,substance", "kind", "SEIZURE");

        assertThat(rows(counts))
                .isEqualTo(expected(
                        "2024-03 HEROIN",
                        "1/1.5",
                        "2024-04 HEROIN",
                        "1/0.3",
                        "2024-04 OPIUM",
                        "1/2",
                        "2024-04 null",
                        "1/0"));
        assertThat(rows(counts(SENDER, "by", "detection", "by", "mode", "kind", "SEIZURE")))
                .isEqualTo(expected("DOG VEHICLE", "1/1.5", "null null", "1/2.3"));
    }

    @Test
    void shouldWeighTheSubstanceAskedForOnly() throws Exception {
        assertThat(rows(counts(SENDER, "by", "border", "substance", "OPIUM"))).isEqualTo(expected("TJ-UZ", "1/2"));
    }

    @Test
    void shouldKnowTheBorderOfWhatIsExpected() throws Exception {
        assertThat(rows(counts(SENDER, "by", "border"))).isEqualTo(expected("TJ-UZ", "3/3.8", "null", "1/0"));
    }

    @Test
    void shouldCountOutcomesAsFarAsTheReaderSeesThem() throws Exception {
        assertThat(rows(counts(SENDER, "by", "outcome", "kind", "ADVANCE_WARNING")))
                .isEqualTo(expected("NOT_SEEN", "1/0", "REFUSED_ENTRY", "1/0"));
        assertThat(rows(counts(RECIPIENT, "by", "outcome", "kind", "ADVANCE_WARNING")))
                .isEqualTo(expected("NOT_SEEN", "1/0"));
        assertThat(rows(counts(COORDINATOR, "by", "outcome", "kind", "ADVANCE_WARNING")))
                .isEqualTo(expected("REFUSED_ENTRY", "1/0"));
    }

    @Test
    void shouldAddUpToTheListOfEachReader() throws Exception {
        for (Desk reader : List.of(SENDER, RECIPIENT, OTHER_RECIPIENT, COORDINATOR, Desk.officerOf(DOSTUK))) {
            JsonNode list = JSON.readTree(reader.request()
                    .queryParam("issuedFrom", since)
                    .queryParam("limit", 200)
                    .get("/api/v1/alerts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            int alerts = 0;
            BigDecimal kilograms = BigDecimal.ZERO;
            for (JsonNode alert : list.path("items")) {
                if (!alert.path("state").asText().equals("CANCELLED")) {
                    alerts++;
                    for (JsonNode goods : alert.path("goods")) {
                        kilograms = kilograms.add(
                                new BigDecimal(goods.at("/kilograms/amount").asText("0")));
                    }
                }
            }
            assertThat(alerts)
                    .isEqualTo(list.path("items").size() - (list.path("items").isEmpty() ? 0 : 1));
            for (String by : List.of("month", "mode", "detection", "border")) {
                JsonNode counts = JSON.readTree(reader.request()
                        .queryParam("issuedFrom", since)
                        .queryParam("by", by)
                        .get("/api/v1/statistics")
                        .asByteArray());
                int counted = 0;
                BigDecimal weighed = BigDecimal.ZERO;
                for (JsonNode row : counts.path("rows")) {
                    counted += row.path("alerts").asInt();
                    weighed = weighed.add(row.path("kilograms").decimalValue());
                }
                assertThat(counted).as(by).isEqualTo(alerts);
                assertThat(weighed).as(by).isEqualByComparingTo(kilograms);
                assertThat(counts.at("/total/alerts").asInt()).isEqualTo(alerts);
                assertThat(counts.at("/total/kilograms").decimalValue()).isEqualByComparingTo(kilograms);
            }
        }
    }

    @Test
    void shouldCountNothingHidden() throws Exception {
        var outsider = Statements.during(() -> Desk.officerOf(SARIOSIYO)
                .request()
                .queryParam("office", JARTEPA)
                .queryParam("by", "month")
                .get("/api/v1/statistics"));
        var sender = Statements.during(() -> SENDER.request()
                .queryParam("office", JARTEPA)
                .queryParam("by", "month")
                .get("/api/v1/statistics"));

        assertThat(JSON.readTree(outsider.answer().asByteArray()).path("rows")).isEmpty();
        assertThat(outsider.answer().<Integer>path("total.alerts")).isZero();
        assertThat(outsider.statements()).isEqualTo(sender.statements());
        Desk.of(JARTEPA, Roles.ADMIN)
                .request()
                .get("/api/v1/statistics?by=month")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldTabulateTheSame() {
        Response csv = SENDER.request()
                .accept("text/csv")
                .queryParam("issuedFrom", since)
                .queryParam("office", JARTEPA)
                .queryParam("by", "month,substance")
                .queryParam("kind", "SEIZURE")
                .get("/api/v1/statistics");

        csv.then().statusCode(200).header("X-BLO-World", "exercise");
        assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("\ufeffworld,month,substance,alerts,kilograms\r\n"
                        + "exercise,2024-03,HEROIN,1,1.5\r\n"
                        + "exercise,2024-04,HEROIN,1,0.3\r\n"
                        + "exercise,2024-04,OPIUM,1,2\r\n"
                        + "exercise,2024-04,,1,0\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=SEIZURE",
                "by=",
                "by=colour",
                "by=month,substance,border",
                "by=month&by=mode&by=border",
                "by=month,"
            })
    void shouldPointAtWhatCannotBeCountedBy(String query) {
        Response refused = SENDER.request().urlEncodingEnabled(false).get("/api/v1/statistics?" + query);

        refused.then().statusCode(400).contentType("application/problem+json");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("?by");
    }

    private static JsonNode counts(Desk reader, String... parameters) throws Exception {
        var request = reader.request().queryParam("issuedFrom", since).queryParam("office", JARTEPA);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return JSON.readTree(request.get("/api/v1/statistics")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static Map<String, String> rows(JsonNode counts) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (JsonNode row : counts.path("rows")) {
            StringBuilder keys = new StringBuilder();
            row.path("keys")
                    .forEach(key -> keys.append(keys.isEmpty() ? "" : " ").append(key.asText()));
            rows.put(
                    keys.toString(),
                    row.path("alerts").asText() + "/"
                            + row.path("kilograms").decimalValue().toPlainString());
        }
        return rows;
    }

    private static Map<String, String> expected(String... rows) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i += 2) {
            expected.put(rows[i], rows[i + 1]);
        }
        return expected;
    }
}
