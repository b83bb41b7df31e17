package org.bloexchange.messaging.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bloexchange.messaging.inbox.StreamReader;
import org.bloexchange.messaging.topic.TopicName;
import org.jspecify.annotations.Nullable;

/** Makes a kept record a record again and hands it to its stream. */
@ApplicationScoped
class InboundReplay {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> HEADERS = new TypeReference<>() {};

    /** Looked up when needed: the reader itself writes to the quarantine. */
    private final Instance<StreamReader> reader;

    InboundReplay(Instance<StreamReader> reader) {
        this.reader = reader;
    }

    void replay(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String headersJson,
            byte @Nullable [] payload) {
        RecordHeaders headers = new RecordHeaders();
        try {
            JSON.readValue(headersJson, HEADERS).forEach((name, value) -> {
                if (value != null) {
                    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
                }
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The quarantine keeps headers as JSON", e);
        }
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                keyBytes,
                payload,
                headers,
                Optional.empty());
        reader.get()
                .replay(record, TopicName.parse(topic).map(TopicName::stream).orElseThrow());
    }
}
