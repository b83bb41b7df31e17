package org.bloexchange.localstack.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bloexchange.localstack.client.Json;

/**
 * An event as it lies in the outbox and on its topic.
 *
 * @param headers a JSON object of texts
 */
record PublishedRecord(String topic, String key, String headers, String payload) {

    static PublishedRecord of(ConsumerRecord<String, byte[]> record) {
        ObjectNode headers = Json.object();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new PublishedRecord(
                record.topic(),
                record.key(),
                new String(Json.bytes(headers), StandardCharsets.UTF_8),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    /** The same event of another alert. */
    PublishedRecord with(UnaryOperator<String> change) {
        return new PublishedRecord(topic, change.apply(key), change.apply(headers), change.apply(payload));
    }

    PublishedRecord on(String otherTopic) {
        return new PublishedRecord(otherTopic, key, headers, payload);
    }

    byte[] payloadBytes() {
        return payload.getBytes(StandardCharsets.UTF_8);
    }

    /** As the relay would send it. */
    ProducerRecord<String, byte[]> toSend() {
        RecordHeaders all = new RecordHeaders();
        Json.objectOf(headers)
                .properties()
                .forEach(header ->
                        all.add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, null, key, payloadBytes(), all);
    }
}
