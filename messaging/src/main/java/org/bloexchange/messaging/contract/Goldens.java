package org.bloexchange.messaging.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** The golden examples of this module, for the contract tests of all services. */
public final class Goldens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Golden> all = ContractFiles.jsonUnder("golden").entrySet().stream()
            .map(file -> read(file.getKey(), file.getValue()))
            .toList();

    /** All of them, in the order of their names. */
    public List<Golden> all() {
        return all;
    }

    /** Those of one event type, such as {@code blo.alert.issued.v1}; tombstones too, where its stream takes them. */
    public List<Golden> ofType(String type) {
        return all.stream().filter(golden -> golden.type().equals(type)).toList();
    }

    /**
     * The one of that name, such as {@code alert.issued/minimal-seizure}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Golden named(String name) {
        return all.stream()
                .filter(golden -> golden.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no golden example " + name));
    }

    private static Golden read(String file, String text) {
        try {
            JsonNode document = JSON.readTree(text);
            JsonNode data = document.path("data");
            Map<String, String> headers = JSON.convertValue(document.path("headers"), new TypeReference<>() {});
            ContractRecord record = new ContractRecord(
                    document.path("topic").asText(),
                    document.path("key").asText(),
                    headers,
                    data.isNull() ? null : JSON.writeValueAsBytes(data));
            return new Golden(file.substring(0, file.length() - ".json".length()), record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The golden example " + file + " is not JSON", e);
        }
    }
}
