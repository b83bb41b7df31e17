package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.Json;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.ContractValidator;
import org.bloexchange.messaging.topic.TopicCreator;
import org.bloexchange.messaging.topic.Topics;
import org.junit.jupiter.api.Test;

/** Every record that lies on a topic of the running exchange keeps its contract; the topics are those of the list. */
class ContractE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shouldKeepTheContractInEveryRecordOnEveryTopic() throws InterruptedException {
        playEveryKindOfEvent();

        ContractValidator validator = new ContractValidator();
        List<String> problems = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : Bus.all(Bus.topics("exercise.blo."))) {
            if (record.key() == null || record.key().startsWith(PoisonE2E.KEY_PREFIX) || isInternal(record.topic())) {
                continue;
            }
            Map<String, String> headers = new LinkedHashMap<>();
            for (Header header : record.headers()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            types.add(headers.get("ce_type"));
            validator
                    .problems(new ContractRecord(record.topic(), record.key(), headers, record.value()))
                    .forEach(problem -> problems.add(record.topic() + " " + headers.get("ce_type") + ": " + problem));
        }

        assertThat(problems).isEmpty();
        assertThat(types)
                .contains(
                        "blo.alert.issued.v1",
                        "blo.alert.updated.v1",
                        "blo.alert.cancelled.v1",
                        "blo.alert.withdrawn.v1",
                        "blo.receipt.delivered.v1",
                        "blo.receipt.read.v1",
                        "blo.receipt.accepted.v1",
                        "blo.receipt.declined.v1",
                        "blo.outcome.reported.v1",
                        "blo.remark.made.v1",
                        "blo.request.opened.v1",
                        "blo.request.delayed.v1",
                        "blo.request.answered.v1",
                        "blo.request.refused.v1",
                        "blo.request.withdrawn.v1",
                        "blo.request.messaged.v1",
                        "blo.delivery.delivered.v1",
                        "blo.crossing-point.changed.v1",
                        "blo.agency.changed.v1",
                        "blo.office.changed.v1",
                        "blo.contact.changed.v1",
                        "blo.duty.changed.v1");
    }

    @Test
    void shouldHaveTheTopicsOfTheListAndNoOthers() {
        Topics topics = new Topics(World.EXERCISE, List.of("kz", "kg", "tj", "tm", "uz"));

        assertThat(Bus.topics("exercise."))
                .containsExactlyInAnyOrderElementsOf(TopicCreator.wanted(topics, (short) 1).stream()
                        .map(topic -> topic.name())
                        .toList());
        assertThat(Bus.topics("blo.")).isEmpty();
    }

    private static boolean isInternal(String topic) {
        return topic.startsWith("exercise.blo.internal.");
    }

    private static void playEveryKindOfEvent() throws InterruptedException {
        ExchangeClient dusti = SharedStack.officer("TJ-DUSTI");
        ExchangeClient sariosiyo = SharedStack.officer("UZ-SARIOSIYO");
        try (Desk desk = Desk.open(sariosiyo)) {
            String id = dusti.issueAlert(Alerts.warningTo("UZ-SARIOSIYO", "KZ-KORDAI"))
                    .require(201)
                    .json()
                    .path("alertId")
                    .asText();
            sariosiyo
                    .delivered(desk.awaitVersion(id, 1, PATIENCE).notificationId())
                    .require(204);
            sariosiyo.receipt(id, "READ").require(200);
            sariosiyo.receipt(id, "ACCEPTED").require(200);
            sariosiyo
                    .receipt(id, Json.object().put("state", "DECLINED").put("reason", "Nobody is free"))
                    .require(200);
            sariosiyo.outcome(id, Json.object().put("outcome", "NOT_SEEN")).require(200);
            dusti.remark(id, Json.object().put("phrase", "CALL_ME")).require(201);
            playRequests(id, dusti, sariosiyo);
            // Kordai leaves the audience, then all is cancelled
            dusti.updateAlert(id, "\"1\"", Alerts.warningTo("UZ-SARIOSIYO")).require(200);
            dusti.cancelAlert(id, "\"2\"", Json.object().put("reason", "ENTERED_IN_ERROR"))
                    .require(200);
            desk.awaitVersion(id, 3, PATIENCE);
            org.awaitility.Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> Bus.about(id, "exercise.blo.tj.responses.v1.uz").stream()
                            .anyMatch(record -> Bus.header(record, "ce_type").equals("blo.receipt.delivered.v1")));
        }
    }

    private static void playRequests(String alert, ExchangeClient dusti, ExchangeClient sariosiyo) {
        String first = ask(sariosiyo, Json.object().put("alert", alert));
        dusti.answer(
                        first,
                        "\"1\"",
                        Json.object()
                                .put("state", "DELAYED")
                                .put("until", "2126-05-14T19:00:00Z")
                                .put("text", "The archive is closed"))
                .require(200);
        dusti.answer(first, "\"2\"", Json.object().put("state", "ANSWERED").put("text", "Twice"))
                .require(200);
        sariosiyo.message(first, Json.object().put("text", "Thank you")).require(201);
        String second = ask(sariosiyo, Json.object().put("alert", alert));
        dusti.answer(second, "\"1\"", Json.object().put("state", "REFUSED").put("reason", "NO_INFORMATION"))
                .require(200);
        sariosiyo
                .withdrawRequest(ask(sariosiyo, Json.object().put("alert", alert)), "\"1\"")
                .require(200);
    }

    private static String ask(ExchangeClient desk, ObjectNode subject) {
        return desk.ask(subject.put("question", "Seen before?").put("urgency", "ROUTINE"))
                .require(201)
                .json()
                .path("requestId")
                .asText();
    }
}
