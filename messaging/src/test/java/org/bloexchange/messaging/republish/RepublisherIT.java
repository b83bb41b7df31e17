package org.bloexchange.messaging.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.event.EventDraft;
import org.bloexchange.messaging.outbox.Outbox;
import org.bloexchange.messaging.testing.Bus;
import org.bloexchange.messaging.testing.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class RepublisherIT {

    private static final Instant TIME = Instant.parse("2024-03-07T04:30:00Z");

    @Inject
    Sql sql;

    /** 450 aggregates, so that three pages are needed. */
    @ApplicationScoped
    static class Numbers implements RepublishSource {

        private final Outbox outbox;

        Numbers(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public String stream() {
            return "alerts";
        }

        @Override
        public long count(Instant since) {
            return 450;
        }

        @Override
        public Page page(Instant since, @Nullable String cursor, int limit) {
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int until = Math.min(450, from + limit);
            return new Page(
                    IntStream.range(from, until)
                            .mapToObj(n -> outbox.record(
                                    new EventDraft(
                                            "blo.alert.issued.v1",
                                            "/offices/KZ-KORDAI",
                                            "number-" + n,
                                            1,
                                            TIME,
                                            TIME,
                                            "{}".getBytes(StandardCharsets.UTF_8)),
                                    "alerts",
                                    "number-" + n,
                                    "KG",
                                    "KZ"))
                            .toList(),
                    until - from,
                    until == 450 ? null : Integer.toString(until));
        }
    }

    @Test
    void shouldSendAStreamAgainWithTheSameIdsAndSayHowFarItIs() {
        long first = request("alerts");
        await().atMost(Duration.ofSeconds(30)).until(() -> finished(first));
        long second = request("alerts");
        await().atMost(Duration.ofSeconds(30)).until(() -> finished(second));

        assertThat(sql.number("select done from republish_request where id = ?", second))
                .isEqualTo(450);
        assertThat(sql.number("select total from republish_request where id = ?", second))
                .isEqualTo(450);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<String> ids = Bus.allOf("exercise.blo.kg.alerts.v1.kz").stream()
                    .map(record -> Bus.header(record, "ce_id"))
                    .toList();
            assertThat(ids).hasSize(900);
            assertThat(ids.stream().distinct()).hasSize(450);
        });
    }

    @Test
    void shouldSayThatAServiceDoesNotWriteAStream() {
        long id = request("contacts");

        await().atMost(Duration.ofSeconds(30)).until(() -> finished(id));
        assertThat(sql.text("select error from republish_request where id = ?", id))
                .contains("contacts");
    }

    private long request(String stream) {
        sql.run("insert into republish_request (stream, since) values (?, now())", stream);
        return sql.number("select max(id) from republish_request");
    }

    private boolean finished(long id) {
        return sql.number("select count(*) from republish_request where id = ? and finished_at is not null", id) == 1;
    }
}
