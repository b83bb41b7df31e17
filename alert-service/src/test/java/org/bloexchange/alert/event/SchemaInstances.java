package org.bloexchange.alert.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Makes random data by a schema of the contracts: every field is left out now and then, every word of a list comes. What
 * depends on other fields (if, then) is not minded: whoever uses it asks the validator.
 */
final class SchemaInstances {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final int MOST_ITEMS = 3;

    private final Map<String, JsonNode> files = new HashMap<>();
    private final Random random;

    SchemaInstances(long seed) {
        this.random = new Random(seed);
    }

    /** Data for the schema in that file. */
    JsonNode of(String file) {
        return make(file, load(file), "");
    }

    private JsonNode load(String file) {
        return files.computeIfAbsent(file, name -> {
            try (InputStream text = SchemaInstances.class.getResourceAsStream("/contracts/" + name)) {
                return JSON.readTree(Objects.requireNonNull(text, name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private JsonNode make(String file, JsonNode schema, String name) {
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").asText();
            String target = ref.startsWith("#") ? file : ref.substring(0, ref.indexOf('#'));
            return make(target, load(target).at(ref.substring(ref.indexOf('#') + 1)), ref);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(file, schema);
            case "array" -> array(file, schema);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(1 + random.nextInt(500));
            // eighths are exact and have no noughts at their end
            case "number" -> NODES.numberNode(new BigDecimal(1 + 2 * random.nextInt(300)).divide(new BigDecimal(8)));
            case "string" -> NODES.textNode(text(schema, name));
            default -> throw new IllegalStateException("No rule makes " + schema);
        };
    }

    private ObjectNode object(String file, JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            if (required.contains(field.getKey()) || random.nextInt(10) < 6) {
                JsonNode value = make(file, field.getValue(), field.getKey());
                if (!value.isObject() || !value.isEmpty()) {
                    object.set(field.getKey(), value);
                }
            }
        }
        return object;
    }

    private ArrayNode array(String file, JsonNode schema) {
        ArrayNode array = NODES.arrayNode();
        Set<JsonNode> known = new HashSet<>();
        int items = Math.max(schema.path("minItems").asInt(), 1 + random.nextInt(MOST_ITEMS));
        for (int i = 0; i < items; i++) {
            JsonNode item = make(file, schema.get("items"), "item");
            if (!schema.path("uniqueItems").asBoolean() || known.add(item)) {
                array.add(item);
            }
        }
        return array;
    }

    private String text(JsonNode schema, String name) {
        String kind = name.substring(name.lastIndexOf('/') + 1);
        Instant time = Instant.ofEpochSecond(1_709_000_001L + 60L * random.nextInt(1_000_000));
        return switch (kind) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "utcTime" -> time.toString();
            case "offsetTime" ->
                OffsetDateTime.ofInstant(time, ZoneOffset.ofHours(5)).toString();
            case "country", "countryOrUnknown" -> random.nextBoolean() ? "UZ" : "TJ";
            case "officeCode", "crossingPointCode", "crossingPointOrUnknown" -> "UZ-P" + random.nextInt(1000);
            case "key" -> "01A" + random.nextInt(1000);
            case "reference" -> "EX-UZ-OYBEK-7K3QX" + random.nextInt(10);
            default -> {
                if (schema.has("pattern")) {
                    throw new IllegalStateException("No rule makes a " + name);
                }
                yield "Words, слова, «ўзбекча» \"" + random.nextInt(1000);
            }
        };
    }
}
