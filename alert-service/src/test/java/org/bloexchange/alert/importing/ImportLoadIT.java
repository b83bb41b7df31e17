package org.bloexchange.alert.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bloexchange.alert.testing.Known.SARIOSIYO;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.alert.testing.Workbooks;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The largest table there may be takes seconds, the first time and again. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class ImportLoadIT {

    private static final Logger LOG = Logger.getLogger(ImportLoadIT.class);
    private static final int ROWS = 10_000;

    /** Far above what it takes beside other builds, far below a minute per thousand rows. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    TestSql sql;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
    }

    private static byte[] table() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                "caseNumber",
                "date",
                "time",
                "direction",
                "substance",
                "amount",
                "unit",
                "conveyance",
                "plate",
                "plateCountry",
                "narrative",
                "language"));
        for (int i = 0; i < ROWS; i++) {
            rows.add(List.of(
                    "L-" + i,
                    LocalDate.of(2015, 1, 1).plusDays(i % 3_000),
                    "09:30",
                    i % 2 == 0 ? "Entry" : "Выезд",
                    i % 3 == 0 ? "HEROIN" : "Опий",
                    1 + i % 500,
                    "g",
                    "TRUCK",
                    String.format("%02dA%03dBC", i / 1_000, i % 1_000),
                    "TJ",
                    "Found under the floor of the trailer, record " + i,
                    "en"));
        }
        return Workbooks.of(rows);
    }

    @Test
    void shouldTakeTenThousandRowsInSeconds() {
        Desk desk = Desk.officerOf(SARIOSIYO);
        byte[] file = table();

        long started = System.nanoTime();
        Response first = Import.xlsx(desk, file);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        first.then().statusCode(200);
        assertThat(first.<Integer>path("new")).isEqualTo(ROWS);
        assertThat(took).isLessThan(LONGEST);

        started = System.nanoTime();
        Response again = Import.xlsx(desk, file);
        Duration tookAgain = Duration.ofNanos(System.nanoTime() - started);
        again.then().statusCode(200);
        assertThat(again.<Integer>path("already")).isEqualTo(ROWS);
        assertThat(sql.number("select count(*) from case_number where case_number like 'L-%'"))
                .isEqualTo(ROWS);
        assertThat(sql.number("select count(*) from identifier i join case_number c on c.alert_id = i.alert_id"
                        + " where c.case_number like 'L-%'"))
                .isEqualTo(ROWS);
        LOG.infof(
                "Imported rows=%d bytes=%d first=%d ms again=%d ms",
                ROWS, file.length, took.toMillis(), tookAgain.toMillis());

        byte[] tooMany = Workbooks.of(tooMany());
        Import.xlsx(desk, tooMany).then().statusCode(400);
    }

    private static List<List<Object>> tooMany() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("caseNumber", "date", "direction", "substance", "amount", "unit"));
        for (int i = 0; i <= ROWS; i++) {
            rows.add(List.of("N-" + i, "2019-05-14", "ENTRY", "HEROIN", 1, "g"));
        }
        return rows;
    }
}
