package org.bloexchange.alert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bloexchange.alert.testing.Desk;
import org.bloexchange.alert.testing.Exchange;
import org.bloexchange.alert.testing.ManyAlerts;
import org.bloexchange.alert.testing.Statements;
import org.bloexchange.alert.testing.TestSql;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.testing.TestTokens;
import org.bloexchange.engines.testing.EnginesResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports are read while they are sent, and no further than somebody reads. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(TestTokens.class)
class StreamingIT {

    @Inject
    TestSql sql;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void openTheExchange() {
        Exchange.open();
        // what runs by the clock would be counted with the requests
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void shouldReadBatchAfterBatch() {
        ManyAlerts.of(sql, "TM-BATCHES", "aaaa", 2600, "Short");
        Desk reader = Desk.of("TM-BATCHES", Roles.OFFICER);

        var ndjson = Statements.during(() -> reader.request()
                .accept("application/x-ndjson")
                .get("/api/v1/alerts")
                .asString());

        assertThat(ndjson.answer().lines()).hasSize(2600);
        assertThat(ndjson.answer().lines().distinct()).hasSize(2600);
        // six batches of alerts, each with what left the audience
        assertThat(ndjson.statements()).isEqualTo(12);
    }

    @Test
    void shouldSendTheFirstBeforeTheLastIsReadAndEndWithItsReader() {
        int rows = 10_000;
        ManyAlerts.of(sql, "TM-STREAM", "bbbb", rows, "long ".repeat(1600).strip());
        String token = TestTokens.token("TM-STREAM", Roles.OFFICER);

        var hungUp = Statements.during(() -> {
            String begin = firstBytesOf(token);
            // whoever went on reading from the database would be seen there
            await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(() -> running() == 0);
            return begin;
        });

        assertThat(hungUp.answer()).contains("200 OK").contains("\"specversion\"");
        // what fits the buffers on the way, of forty statements in all
        assertThat(hungUp.statements()).isBetween(1, 16);
    }

    private long running() {
        return sql.number("select count(*) from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()"
                + " and query like '%alert_version%'");
    }

    private static String firstBytesOf(String token) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /api/v1/alerts HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\n"
                                    + "Authorization: Bearer " + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(10_000), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
