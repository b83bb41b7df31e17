package org.bloexchange.alert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.export.Exported.export;
import static org.bloexchange.alert.export.Exported.row;
import static org.bloexchange.alert.export.Exported.rows;
import static org.bloexchange.alert.export.Exported.text;
import static org.bloexchange.alert.testing.Known.DOSTUK;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which form is chosen, what is refused, and what never stands in any of them. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ExportChoiceIT {

    private static final Desk OYBEKS = Desk.officerOf(OYBEK);
    private static final Desk OUTSIDER = Desk.officerOf(DOSTUK);

    private List<String> alerts = List.of();

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
        alerts = Exported.alerts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/vnd.blo.ids+csv",
                "application/geo+json",
                "application/x-ndjson",
                "application/atom+xml"
            })
    void shouldTellAnOutsiderNothing(String type) {
        Response export = export(OUTSIDER, type);

        export.then().statusCode(200);
        assertThat(text(export)).doesNotContain(alerts).doesNotContain("EX-UZ-OYBEK");
        Desk.of(DOSTUK, Roles.ADMIN)
                .request()
                .accept(type)
                .get("/api/v1/alerts")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldOfferTheListWhereNothingElseIsAskedFor() {
        for (String accept : List.of("*/*", "application/*", "application/json", "application/json, text/csv;q=0.5")) {
            assertThat(OYBEKS.request()
                            .header("Accept", accept)
                            .get("/api/v1/alerts")
                            .contentType())
                    .as(accept)
                    .startsWith("application/json");
            assertThat(OYBEKS.request()
                            .header("Accept", accept)
                            .get("/api/v1/alerts/" + alerts.get(0))
                            .contentType())
                    .as(accept)
                    .startsWith("application/json");
        }
        OYBEKS.request().accept("image/png").get("/api/v1/alerts").then().statusCode(406);
        OYBEKS.request()
                .accept("text/csv")
                .get("/api/v1/alerts/" + alerts.get(0))
                .then()
                .statusCode(406);
    }

    @Test
    void shouldRefuseWhatHasNoMeaningInAnExport() {
        for (String query : List.of("limit=5", "cursor=x", "kind=X", "text=%21")) {
            Response refused = OYBEKS.request()
                    .urlEncodingEnabled(false)
                    .accept("text/csv")
                    .get("/api/v1/alerts?" + query);

            refused.then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void shouldExportWhatTheFilterLeaves() throws Exception {
        Response csv = OYBEKS.request()
                .accept("text/csv")
                .queryParam("issuedFrom", Exported.since())
                .queryParam("substance", "OPIUM")
                .get("/api/v1/alerts");

        assertThat(rows(csv).stream().map(row -> row.get("alertId"))).containsExactly(alerts.get(1));
    }

    @Test
    void shouldNeutraliseFormulasAndKeepOfficersWordsOtherwise() throws Exception {
        String id = OYBEKS.issued(aSeizure()
                .with("/event/narrative", Map.of("text", "=HYPERLINK(\"http://x.example\")", "language", "en"))
                .with("/goods/0/markings", "Line 1\n\"Line\", 2"));

        CSVRecord row = row(
                rows(OYBEKS.request()
                        .accept("text/csv")
                        .queryParam("issuedFrom", Exported.since())
                        .get("/api/v1/alerts")),
                id);

        assertThat(row.get("narrative")).isEqualTo("'=HYPERLINK(\"http://x.example\")");
        assertThat(row.get("markings")).isEqualTo("Line 1\n\"Line\", 2");
    }
}
