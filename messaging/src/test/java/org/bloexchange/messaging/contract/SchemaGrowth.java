package org.bloexchange.messaging.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares a schema with its last release. Within a major version optional properties and words of closed lists may be
 * added and descriptions may change; everything else stays, for a consumer somewhere relies on it.
 */
final class SchemaGrowth {

    private static final Set<String> PROSE = Set.of("title", "description", "$comment", "examples", "deprecated");
    private static final Set<String> GROWING = Set.of("properties", "$defs");

    private final List<String> breaks = new ArrayList<>();

    private SchemaGrowth() {}

    /** What the present schema takes away from the released one or newly asks for, each with its place. */
    static List<String> breaks(JsonNode released, JsonNode present) {
        SchemaGrowth growth = new SchemaGrowth();
        growth.compareSchema("", released, present);
        return growth.breaks;
    }

    private void compareSchema(String place, JsonNode released, JsonNode present) {
        if (!released.isObject() || !present.isObject()) {
            compareValue(place, released, present);
            return;
        }
        Set<String> keywords = new HashSet<>();
        released.fieldNames().forEachRemaining(keywords::add);
        present.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(PROSE);
        for (String keyword : keywords) {
            String here = place + "/" + keyword;
            if (!present.has(keyword)) {
                breaks.add(here + " is gone");
            } else if (!released.has(keyword) && !GROWING.contains(keyword)) {
                breaks.add(here + " is new");
            } else if (GROWING.contains(keyword)) {
                released.path(keyword)
                        .properties()
                        .forEach(entry -> compareNamed(
                                here + "/" + entry.getKey(),
                                entry.getValue(),
                                present.path(keyword).path(entry.getKey())));
            } else {
                compareKeyword(here, keyword, released.get(keyword), present.get(keyword));
            }
        }
    }

    private void compareNamed(String place, JsonNode released, JsonNode present) {
        if (present.isMissingNode()) {
            breaks.add(place + " is gone");
        } else {
            compareSchema(place, released, present);
        }
    }

    private void compareKeyword(String place, String keyword, JsonNode released, JsonNode present) {
        switch (keyword) {
            case "enum" -> {
                Set<JsonNode> words = elements(present);
                released.forEach(word -> {
                    if (!words.contains(word)) {
                        breaks.add(place + " has lost " + word);
                    }
                });
            }
            case "required" -> {
                if (!elements(released).equals(elements(present))) {
                    breaks.add(place + " was " + released + " and is " + present);
                }
            }
            case "allOf", "anyOf", "oneOf", "prefixItems" -> {
                if (released.size() != present.size()) {
                    breaks.add(place + " had " + released.size() + " and has " + present.size());
                }
                for (int i = 0; i < Math.min(released.size(), present.size()); i++) {
                    compareSchema(place + "/" + i, released.get(i), present.get(i));
                }
            }
            case "items", "if", "then", "else", "not", "contains", "additionalProperties" ->
                compareSchema(place, released, present);
            default -> compareValue(place, released, present);
        }
    }

    private void compareValue(String place, JsonNode released, JsonNode present) {
        if (!released.equals(present)) {
            breaks.add(place + " was " + released + " and is " + present);
        }
    }

    private static Set<JsonNode> elements(JsonNode array) {
        Set<JsonNode> elements = new HashSet<>();
        array.forEach(elements::add);
        return elements;
    }
}
