package org.bloexchange.alert.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.importing.Import.csv;
import static org.bloexchange.alert.importing.Import.ids;
import static org.bloexchange.alert.importing.Import.xlsx;
import static org.bloexchange.alert.testing.Known.OYBEK;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.alert.spreadsheet.Parts;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Workbooks;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the template shows can be sent, in whatever language. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class TemplateIT {

    private static final Desk DESK = Desk.officerOf(OYBEK);

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static Response template(String type, String language) {
        return DESK.request().header("Accept", type).get("/api/v1/imports/template?language=" + language);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeTheWorkbooksExampleOnceItHasANumber(Language language) throws IOException {
        Response file = template(ImportResource.XLSX, language.code());
        file.then().statusCode(200).header("Content-Language", language.code());
        assertThat(file.header("Content-Disposition")).contains("seizures-" + language.code() + ".xlsx");
        List<List<Object>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(3);
            assertThat(sheets.get(0).read()).as("to be filled in").hasSize(2);
            for (Row row : sheets.get(1).read()) {
                rows.add(values(row));
            }
        }
        assertThat(rows).hasSize(3);
        rows.get(2).set(0, "XLSX-" + language);

        Response answer = xlsx(DESK, Workbooks.of(rows));

        assertThat(Import.errors(answer)).isEmpty();
        assertIsTheExample(answer, language);
    }

    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            values.add(row.getOptionalCell(i)
                    .filter(cell -> cell.getType() != CellType.EMPTY)
                    .<Object>map(cell -> cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText())
                    .orElse(""));
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeTheCsvsExampleOnceItHasANumber(Language language) {
        Response file = template(ImportResource.CSV, language.code());
        file.then().statusCode(200);
        String text = new String(file.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        csv(DESK, text).then().statusCode(400);

        Response answer = csv(DESK, text.replace("EXAMPLE", "CSV-" + language));

        assertThat(Import.errors(answer)).isEmpty();
        assertIsTheExample(answer, language);
    }

    private static void assertIsTheExample(Response answer, Language language) {
        answer.then().statusCode(200);
        assertThat(answer.<Integer>path("new")).isEqualTo(1);
        JsonPath alert = DESK.gets(ids(answer).getFirst()).jsonPath();
        assertThat(alert.getString("event.occurredAt")).isEqualTo("2024-03-07T09:30:00+05:00");
        assertThat(alert.getString("event.direction")).isEqualTo("ENTRY");
        assertThat(alert.getString("event.inspectionMode")).isEqualTo("VEHICLE");
        assertThat(alert.getString("event.detection")).isEqualTo("DOG");
        assertThat(alert.getString("event.narrative.language")).isEqualTo(language.code());
        assertThat(alert.getString("event.narrative.text")).isNotBlank();
        assertThat(alert.getString("goods[0].substance")).isEqualTo("CANNABIS_RESIN");
        assertThat(alert.getString("goods[0].form")).isEqualTo("RESIN");
        assertThat(alert.getFloat("goods[0].kilograms.amount")).isEqualTo(1.981f);
        assertThat(alert.getString("concealment.place")).isEqualTo("TRAILER");
        assertThat(alert.getString("conveyances[0].kind")).isEqualTo("TRUCK");
        assertThat(alert.getString("conveyances[0].plate.country")).isEqualTo("TJ");
        assertThat(alert.getString("route.destination.country")).isEqualTo("UNKNOWN");
        assertThat(alert.getString("evaluation.source")).isEqualTo("A");
    }

    @Test
    void shouldOfferListsToChooseFrom() {
        byte[] file = template(ImportResource.XLSX, "ru").asByteArray();

        String sheet = part(file, "xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<dataValidation ").contains("type=\"list\"");
        assertThat(sheet.split("<dataValidation ", -1)).as("lists").hasSize(11 + 1);
    }

    private static String part(byte[] file, String name) {
        try {
            return new String(Parts.of(file, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldSpeakTheLanguageOfTheReader() {
        DESK.request()
                .header("Accept", ImportResource.CSV)
                .header("Accept-Language", "fr, tg;q=0.8")
                .get("/api/v1/imports/template")
                .then()
                .statusCode(200)
                .header("Content-Language", "tg");
        template(ImportResource.XLSX, "xx").then().statusCode(400);
        Desk.of(OYBEK, Roles.ADMIN)
                .request()
                .get("/api/v1/imports/template")
                .then()
                .statusCode(403);
    }
}
