package org.bloexchange.alert.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.importing.Import.csv;
import static org.bloexchange.alert.importing.Import.dryRun;
import static org.bloexchange.alert.importing.Import.errors;
import static org.bloexchange.alert.importing.Import.ids;
import static org.bloexchange.alert.importing.Import.send;
import static org.bloexchange.alert.importing.Import.xlsx;
import static org.bloexchange.alert.testing.Known.FOTEHOBOD;
import static org.bloexchange.alert.testing.Known.OYBEK;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;
import static org.bloexchange.alert.testing.Known.TWO_POINTS;
import static org.bloexchange.alert.testing.Said.aSeizure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bloexchange.alert.testing.Bus;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.alert.testing.Workbooks;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ImportIT {

    private static final Desk DESK = Desk.officerOf(OYBEK);
    private static final String FEW = "caseNumber;occurredAt;direction;substance;amount;unit\n";

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static String few(String... rows) {
        return FEW + String.join("\n", rows) + "\n";
    }

    private long alerts(String office) {
        return sql.number("select count(*) from alert where originator_office = ?", office);
    }

    @Test
    void shouldMakeAlertsOfTheRowsThatAreFoundAndListed() {
        Response answer =
                csv(DESK, few("I-1;2019-05-14 10:00;ENTRY;HEROIN;2,5;kg", "I-2;2019-05-15 11:00;EXIT;OPIUM;300;g"));

        answer.then().statusCode(200);
        assertThat(answer.<Integer>path("rows")).isEqualTo(2);
        assertThat(answer.<Integer>path("new")).isEqualTo(2);
        assertThat(answer.<Integer>path("already")).isZero();
        assertThat(answer.<List<String>>path("alerts.state")).containsExactly("NEW", "NEW");
        JsonPath alert = DESK.gets(ids(answer).getFirst())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(alert.getString("kind")).isEqualTo("SEIZURE");
        assertThat(alert.getString("state")).isEqualTo("ISSUED");
        assertThat(alert.getBoolean("history")).isTrue();
        assertThat(alert.getString("caseNumber")).isEqualTo("I-1");
        assertThat(alert.getString("reference")).startsWith("EX-UZ-OYBEK-");
        assertThat(alert.getString("event.occurredAt")).isEqualTo("2019-05-14T10:00:00+05:00");
        assertThat(alert.getString("event.crossingPoint")).isEqualTo(OYBEK);
        assertThat(alert.getFloat("goods[0].kilograms.amount")).isEqualTo(2.5f);
        assertThat(alert.getList("audience.offices")).isEmpty();
        List<String> listed = DESK.request().get("/api/v1/alerts?limit=200").path("items.alertId");
        assertThat(listed).containsAll(ids(answer));
        assertThat(DESK.gets(ids(answer).getFirst(), "history").<List<Object>>path("versions"))
                .hasSize(1);
    }

    @Test
    void shouldWakeNobody() {
        String id =
                ids(csv(DESK, few("W-1;2019-05-14 10:00;ENTRY;HEROIN;2,5;kg"))).getFirst();

        List<ContractRecord> own = Exchange.records("exercise.blo.uz.alerts.v1.uz", id, 1);

        assertThat(own).singleElement().satisfies(record -> {
            JsonPath data = new JsonPath(new String(Objects.requireNonNull(record.data()), StandardCharsets.UTF_8));
            assertThat(data.getBoolean("history")).isTrue();
            assertThat(data.getList("audience")).containsExactly(OYBEK);
            assertThat(record.headers()).containsEntry("ce_type", "blo.alert.issued.v1");
            assertThat(new ContractValidator().problems(record)).isEmpty();
        });
        for (String reader : List.of("kz", "kg", "tj", "tm")) {
            assertThat(Bus.of("exercise.blo." + reader + ".alerts.v1.uz", id))
                    .as(reader)
                    .isEmpty();
        }
        assertThat(sql.number("select count(*) from recipient where alert_id = ?::uuid", id))
                .isZero();
        Desk.officerOf(FOTEHOBOD).gets(id).then().statusCode(404);
        Desk.officerOf(SARIOSIYO).gets(id).then().statusCode(404);
        Desk.of("UZ-NATIONAL", Roles.COORDINATOR).gets(id).then().statusCode(200);
        List<String> waiting = Desk.of("UZ-NATIONAL", Roles.COORDINATOR)
                .request()
                .get("/api/v1/alerts?actionNeeded=true&limit=200")
                .path("items.alertId");
        assertThat(waiting).doesNotContain(id);
    }

    @Test
    void shouldPointAtEveryCellThatIsWrong() {
        String table =
                "caseNumber;occurredAt;direction;substance;amount;unit;detection;plateCountry;plate;timeZone;handling\n"
                        + "E-1;14.05.2019;ENTRY;HEROIN;2,5;kg;;;;;\n" // 2: sound
                        + "E-2;31.02.2019;ENTRY;HEROIN;2,5;kg;;;;;\n" // 3: B
                        + "E-3;14.05.2019;SIDEWAYS;HEROIN;2,5;kg;;;;;\n" // 4: C
                        + "E-4;14.05.2019;ENTRY;HERION;2,5;kg;;;;;\n" // 5: D
                        + "E-5;14.05.2019;ENTRY;HEROIN;a lot;kg;;;;;\n" // 6: E
                        + "E-6;14.05.2019;ENTRY;HEROIN;2,5;;;;;;\n" // 7: F
                        + ";14.05.2019;ENTRY;HEROIN;2,5;kg;;;;;\n" // 8: A
                        + "E-8;14.05.2019;ENTRY;HEROIN;2,5;kg;CAT;;;;\n" // 9: G
                        + "E-9;14.05.2019;ENTRY;HEROIN;2,5;kg;;Atlantis;01A123BC;;\n" // 10: H
                        + "E-10;14.05.2019;ENTRY;HEROIN;2,5;kg;;;;Asia/Nowhere;\n" // 11: J
                        + "E-11;14.05.2019;ENTRY;HEROIN;2,5;kg;;;;;H3\n" // 12: handling text, no such column
                        + "E-12;14.05.2019;ENTRY;;2,5;kg;;;;;\n" // 13: D
                        + "E-13;14.05.2099;ENTRY;HEROIN;2,5;kg;;;;;\n" // 14: B
                        + "E-14;14.05.2019;ENTRY;HEROIN;-1;kg;;;;;\n" // 15: E
                        + "E-1;14.05.2019;EXIT;OPIUM;1;kg;;;;;\n"; // 16: C
        long before = alerts(OYBEK);

        Response refused = csv(DESK, table);

        refused.then().statusCode(400).header("Content-Type", "application/problem+json");
        assertThat(refused.<String>path("type")).isEqualTo("urn:blo:problem:invalid-table");
        assertThat(errors(refused))
                .containsExactlyInAnyOrder(
                        "B3 WRONG_FORM",
                        "C4 UNKNOWN_VALUE",
                        "D5 UNKNOWN_VALUE",
                        "E6 WRONG_FORM",
                        "F7 REQUIRED",
                        "A8 REQUIRED",
                        "G9 UNKNOWN_VALUE",
                        "H10 UNKNOWN_VALUE",
                        "J11 WRONG_FORM",
                        "1/handlingText MISSING_COLUMN",
                        "D13 REQUIRED",
                        "B14 OUT_OF_RANGE",
                        "E15 OUT_OF_RANGE",
                        "C16 CONTRADICTS");
        assertThat(refused.<Integer>path("errorCount")).isEqualTo(14);
        Map<String, Object> one = refused.path("errors.find { it.cell == 'F7' }");
        assertThat(one)
                .containsEntry("row", 7)
                .containsEntry("column", "unit")
                .containsEntry("pointer", "/goods/0/quantity/unit");
        assertThat(alerts(OYBEK)).as("all or nothing").isEqualTo(before);
        Response dry = dryRun(DESK, table);
        dry.then().statusCode(200);
        assertThat(errors(dry)).isEqualTo(errors(refused));
        assertThat(dry.<Boolean>path("dryRun")).isTrue();
    }

    @Test
    void shouldStoreNothingInADryRun() {
        long alerts = alerts(OYBEK);
        long cases = sql.number("select count(*) from case_number");

        Response answer = dryRun(DESK, few("D-1;2019-05-14 10:00;ENTRY;HEROIN;2,5;kg"));

        answer.then().statusCode(200);
        assertThat(answer.<Integer>path("new")).isEqualTo(1);
        assertThat(answer.<Object>path("alerts[0].alertId")).isNull();
        assertThat(alerts(OYBEK)).isEqualTo(alerts);
        assertThat(sql.number("select count(*) from case_number")).isEqualTo(cases);
        assertThat(csv(DESK, few("D-1;2019-05-14 10:00;ENTRY;HEROIN;2,5;kg")).<Integer>path("new"))
                .isEqualTo(1);
    }

    @Test
    void shouldKnowACaseAgainWhateverItsSpelling() {
        String id =
                ids(csv(DESK, few("A-1;14.05.2019 10:00;ENTRY;HEROIN;2,5;kg"))).getFirst();

        Response again = csv(
                DESK,
                "Номер дела\tДата и время\tНаправление\tВещество\tКоличество\tЕдиница\n"
                        + "A-1\t2019-05-14T10:00:00+05:00\tвъезд\tгероин\t2.50\tkg\n");

        again.then().statusCode(200);
        assertThat(again.<Integer>path("new")).isZero();
        assertThat(again.<Integer>path("already")).isEqualTo(1);
        assertThat(ids(again)).containsExactly(id);
    }

    @Test
    void shouldNotChangeWhatWasBroughtInBefore() {
        csv(DESK, few("C-1;2019-05-14 10:00;ENTRY;HEROIN;2,5;kg")).then().statusCode(200);

        Response changed =
                csv(DESK, few("C-1;2019-05-14 10:00;ENTRY;HEROIN;3,5;kg", "C-2;2019-05-14 10:00;ENTRY;HEROIN;1;kg"));

        changed.then().statusCode(400);
        assertThat(errors(changed)).containsExactly("A2 CHANGED_SINCE_IMPORT");
        assertThat(changed.<String>path("errors[0].message")).contains("EX-UZ-OYBEK-");
        assertThat(sql.number("select count(*) from case_number where case_number = 'C-2'"))
                .isZero();
        // another office has numbers of its own
        csv(Desk.officerOf(SARIOSIYO), few("C-1;2019-05-14 10:00;ENTRY;HEROIN;3,5;kg"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldBringInEachCaseOnceWhenItIsSentEightTimesAtOnce() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add("P-" + (i * 7 % 120) + ";2019-05-14 10:00;ENTRY;HEROIN;" + (i * 7 % 120 + 1) + ";g");
        }
        String table = few(rows.toArray(String[]::new));
        List<Callable<Response>> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(() -> csv(DESK, table));
        }

        List<Response> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(8)) {
            for (Future<Response> answer : desks.invokeAll(eight)) {
                answers.add(answer.get());
            }
        }

        int made = 0;
        for (Response answer : answers) {
            answer.then().statusCode(200);
            made += answer.<Integer>path("new");
            assertThat(ids(answer)).isEqualTo(ids(answers.getFirst()));
        }
        assertThat(made).isEqualTo(120);
        assertThat(sql.number("select count(*) from case_number where case_number like 'P-%'"))
                .isEqualTo(120);
        assertThat(new HashSet<>(ids(answers.getFirst()))).hasSize(120);
        assertThat(sql.number("select count(*) from alert a join alert_version v on v.alert_id = a.id where"
                        + " v.document ->> 'caseNumber' like 'P-%'"))
                .isEqualTo(120);
    }

    @Test
    void shouldReadRussianExcelsCsv() {
        String table =
                "Номер дела;Дата;Время;Направление;Вещество;Форма;Количество;Единица;Место сокрытия;Способ сокрытия;"
                        + "Транспортное средство;Госномер;Страна госномера\n"
                        + "Р-1;07.03.2024;9:30;Въезд;Смола каннабиса;Смола;1 981,5;Грамм;Прицеп;На магнитах;Фургон;01А123ВС;Таджикистан\n";

        Response answer = csv(DESK, table.getBytes(Charset.forName("windows-1251")), false);

        answer.then().statusCode(200);
        JsonPath alert = DESK.gets(ids(answer).getFirst()).jsonPath();
        assertThat(alert.getString("event.occurredAt")).isEqualTo("2024-03-07T09:30:00+05:00");
        assertThat(alert.getString("goods[0].substance")).isEqualTo("CANNABIS_RESIN");
        assertThat(alert.getFloat("goods[0].quantity.amount")).isEqualTo(1981.5f);
        assertThat(alert.getString("goods[0].quantity.unit")).isEqualTo("Грамм");
        assertThat(alert.getFloat("goods[0].kilograms.amount")).isEqualTo(1.9815f);
        assertThat(alert.getString("concealment.place")).isEqualTo("TRAILER");
        assertThat(alert.getString("concealment.method")).isEqualTo("На магнитах");
        assertThat(alert.getString("conveyances[0].kind")).isEqualTo("VAN");
        assertThat(alert.getString("conveyances[0].plate.country")).isEqualTo("TJ");
        assertThat(sql.number(
                        "select count(*) from identifier where alert_id = ?::uuid and key = '01A123BC'",
                        ids(answer).getFirst()))
                .isEqualTo(1);
    }

    @Test
    void shouldMakeOneCaseOfSeveralRows() {
        String table =
                "caseNumber,date,time,direction,substance,commodity,amount,unit,conveyance,plate,wagon,narrative,language\n"
                        + "S-1,2024-03-07,09:30,ENTRY,HEROIN,,1,kg,TRUCK,01A123BC,,Two sorts,en\n"
                        + "S-2,2024-03-08,09:30,EXIT,OPIUM,,2,kg,,,,,\n"
                        + "S-1,,,,OPIUM,,2,kg,TRUCK,01A123BC,,,\n"
                        + "S-1,,,,,TOBACCO,40,box,,,45488855,,\n"
                        + "S-1,,,,,,,,CAR,01B456CD,,,\n";

        Response answer = csv(DESK, table);

        answer.then().statusCode(200);
        assertThat(answer.<Integer>path("rows")).isEqualTo(5);
        assertThat(answer.<Integer>path("new")).isEqualTo(2);
        JsonPath alert = DESK.gets(ids(answer).getFirst()).jsonPath();
        assertThat(alert.getList("goods.substance")).containsExactly("HEROIN", "OPIUM", null);
        assertThat(alert.getList("goods.quantity.unit")).containsExactly("kg", "kg", "box");
        assertThat(alert.getList("conveyances.kind")).containsExactly("TRUCK", "WAGON", "CAR");
        assertThat(alert.getString("event.narrative.text")).isEqualTo("Two sorts");
    }

    @Test
    void shouldReadWorkbooks() {
        byte[] file = Workbooks.of(List.of(
                List.of("Seizures of 2019"),
                List.of("caseNumber", "date", "time", "direction", "substance", "amount", "unit", "container"),
                List.of(
                        20190117,
                        LocalDate.of(2019, 5, 14),
                        LocalDateTime.of(1900, 1, 1, 9, 30),
                        "entry",
                        "Heroin",
                        0.1 + 0.2,
                        "kg",
                        "CSQU3054383")));

        Response answer = xlsx(DESK, file);

        answer.then().statusCode(200);
        assertThat(answer.<String>path("alerts[0].caseNumber")).isEqualTo("20190117");
        assertThat(answer.<Integer>path("alerts[0].row")).isEqualTo(3);
        JsonPath alert = DESK.gets(ids(answer).getFirst()).jsonPath();
        assertThat(alert.getString("event.occurredAt")).isEqualTo("2019-05-14T09:30:00+05:00");
        assertThat(alert.getString("goods[0].quantity.amount")).isEqualTo("0.3");
        assertThat(alert.getString("conveyances[0].kind")).isEqualTo("CONTAINER");
    }

    @Test
    void shouldTellWhatIsDoubtfulWithItsCell() {
        Response answer = dryRun(
                DESK,
                "caseNumber;date;direction;substance;amount;unit;container;evaluation\n"
                        + "Q-1;14.05.2019;ENTRY;HEROIN;1,981;t;CSQU3054384;А1\n");

        answer.then().statusCode(200);
        List<Map<String, Object>> warnings = answer.path("warnings");
        assertThat(warnings)
                .extracting(warning -> warning.get("cell") + " " + warning.get("code"))
                .containsExactlyInAnyOrder("B2 NO_TIME", "E2 TWO_READINGS", "E2 UNUSUAL_QUANTITY", "G2 CHECK_DIGIT");
        assertThat(answer.<Integer>path("warningCount")).isEqualTo(4);
        assertThat(answer.<Integer>path("errorCount")).isZero();
    }

    @Test
    void shouldTakeTheZoneOfTheRowOrTheOwnOffices() {
        Response answer = csv(
                DESK,
                "caseNumber;date;time;timeZone;direction;substance;amount;unit\n"
                        + "Z-1;14.05.2019;10:00;;ENTRY;HEROIN;1;g\n"
                        + "Z-2;14.05.2019;10:00;Asia/Bishkek;ENTRY;HEROIN;1;g\n"
                        + "Z-3;14.05.2019;10:00;UTC+4;ENTRY;HEROIN;1;g\n");

        assertThat(ids(answer).stream()
                        .map(id -> DESK.gets(id).<String>path("event.occurredAt"))
                        .toList())
                .containsExactly("2019-05-14T10:00:00+05:00", "2019-05-14T10:00:00+06:00", "2019-05-14T10:00:00+04:00");
    }

    @Test
    void shouldAskForTheCrossingPointWhereTheOfficeHasSeveral() {
        Desk desk = Desk.officerOf(TWO_POINTS);

        Response without = csv(desk, few("X-1;2019-05-14 10:00;ENTRY;HEROIN;1;kg"));
        without.then().statusCode(400);
        assertThat(errors(without)).containsExactly("1/crossingPoint MISSING_COLUMN");
        csv(
                        desk,
                        "caseNumber;date;crossingPoint;direction;substance;amount;unit\n"
                                + "X-1;14.05.2019;uz-surxon-rail;ENTRY;HEROIN;1;kg\n")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldBeMendedAndCancelledLikeAnAlertButToldToNobody() {
        String id =
                ids(csv(DESK, few("M-1;2019-05-14 10:00;ENTRY;HEROIN;2,5;kg"))).getFirst();

        DESK.updates(id, "\"1\"", aSeizure().to(FOTEHOBOD)).then().statusCode(400);
        Response mended = DESK.updates(id, "\"1\"", aSeizure().without("/audience"));
        mended.then().statusCode(200);
        assertThat(mended.<Boolean>path("history")).isTrue();
        assertThat(mended.<String>path("caseNumber")).isEqualTo("M-1");
        DESK.cancels(id, "\"2\"").then().statusCode(200);

        assertThat(Exchange.records("exercise.blo.uz.alerts.v1.uz", id, 3)).allSatisfy(record -> {
            assertThat(new ContractValidator().problems(record)).isEmpty();
            assertThat(new String(Objects.requireNonNull(record.data()), StandardCharsets.UTF_8))
                    .contains("\"history\":true");
        });
        assertThat(Bus.of("exercise.blo.tj.alerts.v1.uz", id)).isEmpty();
        // an alert that is no record of the past needs its audience
        String live = DESK.issued(aSeizure());
        DESK.updates(live, "\"1\"", aSeizure().without("/audience")).then().statusCode(400);
        assertThat(csv(DESK, few("M-1;2019-05-14 10:00;ENTRY;HEROIN;2,5;kg")).<Integer>path("already"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one;two;three\n1;2;3\n",
                "caseNumber\n1\n",
                "\u0000\u0001",
                "caseNumber;direction;\"amount\n",
            })
    void shouldSayThatItIsNoTable(String text) {
        Response answer = csv(DESK, text);

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.code"))
                .singleElement()
                .isIn("NO_HEADER", "NOT_TEXT", "NOT_A_TABLE");
    }

    @Test
    void shouldPointAtColumnsNobodyKnows() {
        Response answer = csv(
                DESK,
                "caseNumber;occurredAt;direction;substance;amount;unit;colour of the sky;amount\n"
                        + "U-1;14.05.2019;ENTRY;HEROIN;1;kg;blue;1;without name\n"
                        + "EXAMPLE;14.05.2019;ENTRY;HEROIN;1;kg;;;\n");

        answer.then().statusCode(400);
        assertThat(errors(answer))
                .containsExactlyInAnyOrder(
                        "G1 UNKNOWN_COLUMN", "H1 DUPLICATE_COLUMN", "I2 UNKNOWN_COLUMN", "A3 EXAMPLE_ROW");
    }

    @Test
    void shouldTellAThousandErrorsAndCountTheRest() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            rows.add("T-" + i + ";14.05.2019;ENTRY;HEROIN;much;kg");
        }

        Response answer = dryRun(DESK, few(rows.toArray(String[]::new)));

        answer.then().statusCode(200);
        assertThat(answer.<List<Object>>path("errors")).hasSize(1_000);
        assertThat(answer.<Integer>path("errorCount")).isEqualTo(1_500);
    }

    @Test
    void shouldBeForOfficersAndTakeTablesOnly() {
        byte[] table = few("R-1;14.05.2019;ENTRY;HEROIN;1;kg").getBytes(StandardCharsets.UTF_8);
        for (String role : List.of(Roles.COORDINATOR, Roles.SYSTEM, Roles.ADMIN, Roles.AUDITOR)) {
            csv(Desk.of(OYBEK, role), table, true).then().statusCode(403);
        }
        csv(Desk.of(OYBEK, Roles.SUPERVISOR), table, true).then().statusCode(200);
        csv(Desk.withToken("nobody"), table, true).then().statusCode(401);
        csv(Desk.officerOf("UZ-NOWHERE"), table, true).then().statusCode(403);
        send(DESK, "application/json", table, true).then().statusCode(415);
        send(DESK, "application/vnd.ms-excel.sheet.macroEnabled.12", table, true)
                .then()
                .statusCode(415);
        send(DESK, "text/csv;charset=nonsense", table, true).then().statusCode(400);
        send(DESK, ImportResource.CSV, new byte[10 * 1024 * 1024 + 1], true)
                .then()
                .statusCode(413);
        Response maybe =
                DESK.request().header("Content-Type", "text/csv").body(table).post("/api/v1/imports?dryRun=maybe");
        maybe.then().statusCode(400);
        assertThat(maybe.<List<String>>path("errors.pointer")).containsExactly("?dryRun");
    }

    @Test
    void shouldStillTakeNoJsonOver64KiB() {
        Response answer = DESK.request()
                .header("Content-Type", "application/json")
                .body(" ".repeat(2 * 1024 * 1024) + "{}")
                .post("/api/v1/alerts");

        answer.then().statusCode(413);
    }
}
