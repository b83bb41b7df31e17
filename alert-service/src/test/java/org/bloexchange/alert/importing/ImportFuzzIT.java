package org.bloexchange.alert.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.OYBEK;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.Workbooks;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent as a table, it is taken or refused with a reason. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ImportFuzzIT {

    private static final Desk DESK = Desk.officerOf(OYBEK);

    private static final List<String> JUNK = List.of(
            "",
            "ENTRY",
            "въезд",
            "HEROIN",
            "2,5",
            "1e308",
            "-1",
            "0",
            "99999999999999999999999999",
            "kg",
            "07.03.2024 09:30",
            "2024-03-07T09:30:00+18:00",
            "31.02.2024",
            "UNKNOWN",
            "?",
            "TJ",
            "01А123ВС",
            "A1",
            "H3",
            "Asia/Tashkent",
            "+25",
            "=1+1",
            "\u202e",
            "\ud83d\ude9b",
            "'; drop table alert; --",
            "x".repeat(9_000),
            "two\nlines");

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    @Test
    void shouldTakeOrRefuseWhateverTheCellsHold() {
        Random random = new Random(20240307);
        int taken = 0;
        for (int round = 0; round < 300; round++) {
            List<List<Object>> rows = new ArrayList<>();
            rows.add(new ArrayList<>());
            for (ImportColumn column : ImportColumn.values()) {
                rows.getFirst().add(column.title());
            }
            rows.add(row("F" + round, random));
            rows.add(row("F" + (random.nextBoolean() ? round : round + "b"), random));

            Response answer = round % 2 == 0
                    ? Import.xlsx(DESK, Workbooks.of(rows))
                    : Import.csv(DESK, csv(rows).getBytes(StandardCharsets.UTF_8), random.nextBoolean());

            assertThat(answer.statusCode()).as(rows.toString()).isIn(200, 400);
            if (answer.statusCode() == 200 && answer.<Integer>path("errorCount") == 0) {
                taken++;
            } else {
                assertThat(answer.<List<Object>>path("errors")).isNotEmpty();
            }
        }
        assertThat(taken).isPositive();
    }

    /** A sound row with some of its cells spoilt. */
    private static List<Object> row(String number, Random random) {
        List<Object> row = new ArrayList<>();
        for (ImportColumn column : ImportColumn.values()) {
            row.add(
                    switch (column) {
                        case CASE_NUMBER -> number;
                        case OCCURRED_AT -> "2024-03-07 09:30";
                        case DIRECTION -> "ENTRY";
                        case SUBSTANCE -> "HEROIN";
                        case AMOUNT -> "2";
                        case UNIT -> "kg";
                        default -> "";
                    });
        }
        for (int change = random.nextInt(4); change > 0; change--) {
            row.set(random.nextInt(row.size()), JUNK.get(random.nextInt(JUNK.size())));
        }
        return row;
    }

    private static String csv(List<List<Object>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            text.append(String.join(
                            ";",
                            row.stream()
                                    .map(value -> '"' + value.toString().replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void shouldTakeOrRefuseWhateverIsLeftOfAFile() {
        byte[] workbook = Workbooks.of(List.of(
                List.of("caseNumber", "date", "direction", "substance", "amount", "unit"),
                List.of("G-1", "2024-03-07", "ENTRY", "HEROIN", 2, "kg")));
        byte[] table = "caseNumber;date;direction;substance;amount;unit\nG-2;2024-03-07;ENTRY;HEROIN;2;kg\n"
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            boolean xlsx = round % 2 == 0;
            byte[] spoilt = spoilt(xlsx ? workbook : table, random);

            Response answer =
                    Import.send(DESK, xlsx ? ImportResource.XLSX : ImportResource.CSV, spoilt, random.nextBoolean());

            assertThat(answer.statusCode()).as(Arrays.toString(spoilt)).isIn(200, 400);
        }
    }

    private static byte[] spoilt(byte[] file, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(file, random.nextInt(file.length));
            }
            case 1 -> {
                byte[] noise = new byte[random.nextInt(2_000)];
                random.nextBytes(noise);
                return noise;
            }
            default -> {
                byte[] copy = file.clone();
                for (int change = random.nextInt(8); change >= 0; change--) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt();
                }
                return copy;
            }
        }
    }
}
