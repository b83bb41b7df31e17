package org.bloexchange.liaison.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Broker;
import org.bloexchange.liaison.testing.Database;
import org.bloexchange.liaison.testing.Desk;
import org.bloexchange.liaison.testing.ExerciseRegistry;
import org.bloexchange.messaging.contract.ContractRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
@QuarkusTestResource(ExerciseRegistry.class)
class RepublishIT {

    @ParameterizedTest
    @CsvSource({
        "directory, exercise.blo.all.directory.v1.kg, 217",
        "contacts,  exercise.blo.tm.contacts.v1.tm, 86",
        "duties,    exercise.blo.uz.duties.v1.uz, 43",
    })
    void shouldSendTheSameEventsAgainWhenAStreamIsRepublished(String stream, String topic, int aggregates) {
        List<ContractRecord> first = Broker.records(topic, all -> all.size() > 3);

        Database.update("insert into republish_request (stream, since) values (?, 'epoch')", stream);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !Database.text("select max(finished_at) from republish_request where stream = ?", stream)
                        .equals("null"));
        assertThat(Database.text(
                        "select coalesce(error, done || ' of ' || total) from republish_request where stream = ?",
                        stream))
                .isEqualTo(aggregates + " of " + aggregates);
        List<ContractRecord> both = Broker.records(topic, all -> all.size() >= 2 * first.size());
        assertThat(both.subList(first.size(), 2 * first.size()))
                .extracting(record -> Objects.requireNonNull(record.headers().get("ce_id")))
                .containsExactlyInAnyOrderElementsOf(first.stream()
                        .map(record -> record.headers().get("ce_id"))
                        .toList());
    }

    @Test
    void shouldSendARevocationAgainWhenItsStreamIsRepublished() {
        Desk officer = Desk.of("kz-konysbaev.officer");
        String account = officer.account();
        officer.asks()
                .delete("/api/v1/sessions/{id}", officer.get("/sessions").<String>path("items[0].id"))
                .then()
                .statusCode(204);
        String topic = "exercise.blo.kz.revocations.v1.kz";
        ContractRecord first = Broker.last(topic, account, any -> true);

        Database.update("insert into republish_request (stream, since) values ('revocations', 'epoch')");

        List<ContractRecord> both = Broker.records(
                topic,
                all -> all.stream()
                                .filter(record -> record.key().equals(account))
                                .count()
                        == 2);
        assertThat(both).filteredOn(record -> record.key().equals(account)).allSatisfy(record -> {
            assertThat(record.headers().get("ce_id")).isEqualTo(first.headers().get("ce_id"));
            assertThat(record.data()).isEqualTo(first.data());
        });
    }
}
