package org.bloexchange.messaging.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A record with one thing about it changed, and the rest as it was. */
final class Changed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Changed() {}

    static ContractRecord topic(ContractRecord record, String topic) {
        return new ContractRecord(topic, record.key(), record.headers(), record.data());
    }

    static ContractRecord key(ContractRecord record, String key) {
        return new ContractRecord(record.topic(), key, record.headers(), record.data());
    }

    static ContractRecord header(ContractRecord record, String name, String value) {
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.put(name, value);
        return new ContractRecord(record.topic(), record.key(), headers, record.data());
    }

    static ContractRecord withoutHeader(ContractRecord record, String name) {
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.remove(name);
        return new ContractRecord(record.topic(), record.key(), headers, record.data());
    }

    static ContractRecord data(ContractRecord record, Consumer<ObjectNode> change) {
        ObjectNode data = dataOf(record);
        change.accept(data);
        return bytes(record, bytesOf(data));
    }

    static ContractRecord bytes(ContractRecord record, byte[] data) {
        return new ContractRecord(record.topic(), record.key(), record.headers(), data);
    }

    static ContractRecord tombstone(ContractRecord record) {
        return new ContractRecord(record.topic(), record.key(), record.headers(), null);
    }

    static ObjectNode dataOf(ContractRecord record) {
        try {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(record.data(), "a tombstone has no data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytesOf(ObjectNode data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
