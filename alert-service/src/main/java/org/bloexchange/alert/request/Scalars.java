package org.bloexchange.alert.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bloexchange.alert.store.Documents;
import org.jspecify.annotations.Nullable;

/** Single values, taken only in the form the contract says: no number for a time, no text for a number. */
final class Scalars {

    /** RFC 3339; the years keep every later arithmetic and the database within bounds. */
    private static final Pattern TIME = Pattern.compile(
            "(19|20|21)\\d\\d-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Map<Class<?>, Map<String, Object>> WORDS = new ConcurrentHashMap<>();

    private Scalars() {}

    /** A value, or why there is none. */
    record Outcome(@Nullable Object value, String code, String message) {}

    static Outcome read(JsonNode node, Class<?> form) {
        if (form.isEnum()) {
            Map<String, Object> words = WORDS.computeIfAbsent(form, Scalars::wordsOf);
            Object word = node.isTextual() ? words.get(node.textValue()) : null;
            return word == null
                    ? new Outcome(null, "UNKNOWN_VALUE", "One of: " + String.join(", ", words.keySet()))
                    : found(word);
        }
        return switch (form.getSimpleName()) {
            case "String" -> node.isTextual() ? found(node.textValue()) : wrong("Text belongs here");
            case "Boolean" -> node.isBoolean() ? found(node.booleanValue()) : wrong("true or false belongs here");
            case "Integer" ->
                node.canConvertToInt() && node.canConvertToExactIntegral()
                        ? found(node.intValue())
                        : wrong("A whole number belongs here");
            case "BigDecimal" -> node.isNumber() ? found(node.decimalValue()) : wrong("A number belongs here");
            case "OffsetDateTime" -> time(node, time -> time);
            case "Instant" -> time(node, OffsetDateTime::toInstant);
            case "UUID" ->
                node.isTextual() && ID.matcher(node.textValue()).matches()
                        ? found(UUID.fromString(node.textValue()))
                        : wrong("A UUID belongs here");
            default -> throw new IllegalStateException("Requests have no " + form);
        };
    }

    private static Outcome time(JsonNode node, Function<OffsetDateTime, Object> as) {
        try {
            if (node.isTextual() && TIME.matcher(node.textValue()).matches()) {
                return found(as.apply(OffsetDateTime.parse(node.textValue())));
            }
        } catch (DateTimeException e) {
            // a 31st of February: told below
        }
        return wrong("A time with its offset belongs here, such as 2024-03-07T09:30:00+05:00");
    }

    private static Map<String, Object> wordsOf(Class<?> list) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object word : list.getEnumConstants()) {
            words.put(Documents.wordOf(word), word);
        }
        return words;
    }

    private static Outcome found(Object value) {
        return new Outcome(value, "", "");
    }

    private static Outcome wrong(String message) {
        return new Outcome(null, "WRONG_FORM", message);
    }
}
