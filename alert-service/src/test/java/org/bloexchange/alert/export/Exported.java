package org.bloexchange.alert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.KONYSBAEV;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aLookout;
import static org.bloexchange.alert.testing.Said.aSeizure;
import static org.bloexchange.alert.testing.Said.aWarning;
import static org.bloexchange.alert.testing.Said.theSeizureOf7March2024;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bloexchange.alert.testing.Desk;

/** Five alerts of Oybek, exported, and what is in the exports. */
final class Exported {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Desk OYBEKS = Desk.officerOf(OYBEK);

    /** The second changed after Konysbaev left, the third was cancelled, the others have what they must. */
    private static List<String> alerts = List.of();

    private static String since = "";
    private static String until = "";

    private Exported() {}

    /** Their ids, issued once. */
    static synchronized List<String> alerts() {
        if (alerts.isEmpty()) {
            Response first = OYBEKS.issues(theSeizureOf7March2024().to(FOTEHOBOD, KONYSBAEV));
            since = first.path("issuedAt");
            String second = OYBEKS.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
            OYBEKS.updates(
                            second,
                            "\"1\"",
                            aSeizure().with("/goods/0/substance", "OPIUM").to(FOTEHOBOD))
                    .then()
                    .statusCode(200);
            String cancelled = OYBEKS.issued(aSeizure().to(FOTEHOBOD, KONYSBAEV));
            OYBEKS.cancels(cancelled, "\"1\"").then().statusCode(200);
            String warning = OYBEKS.issued(aWarning().to(FOTEHOBOD, KONYSBAEV));
            Response last = OYBEKS.issues(aLookout().to(FOTEHOBOD, KONYSBAEV));
            until = Instant.parse(last.path("issuedAt")).plusMillis(1).toString();
            alerts = List.of(first.path("alertId"), second, cancelled, warning, last.path("alertId"));
        }
        return alerts;
    }

    /** When the first of them was. */
    static String since() {
        alerts();
        return since;
    }

    static Response export(Desk reader, String type) {
        return reader.request()
                .accept(type)
                .queryParam("issuedFrom", since())
                .queryParam("issuedUntil", until)
                .queryParam("office", OYBEK)
                .get("/api/v1/alerts");
    }

    static List<JsonNode> list(Desk reader) throws Exception {
        Response list = reader.request()
                .queryParam("issuedFrom", since())
                .queryParam("issuedUntil", until)
                .queryParam("office", OYBEK)
                .queryParam("limit", 200)
                .get("/api/v1/alerts");
        List<JsonNode> items = new ArrayList<>();
        JSON.readTree(list.asByteArray()).path("items").forEach(items::add);
        return items;
    }

    static List<String> ids(List<JsonNode> list) {
        return list.stream().map(alert -> alert.path("alertId").asText()).toList();
    }

    static String text(Response response) {
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    static List<CSVRecord> rows(Response csv) throws Exception {
        String text = text(csv);
        assertThat(text).startsWith("\ufeff");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    static CSVRecord row(List<CSVRecord> rows, String id) {
        return rows.stream()
                .filter(row -> row.get("alertId").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
