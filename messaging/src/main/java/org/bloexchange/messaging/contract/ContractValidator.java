package org.bloexchange.messaging.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.TopicCatalogue;
import org.bloexchange.messaging.topic.TopicName;

/**
 * Says what is wrong with a record by the contracts of the exchange; an empty list means that nothing is. Whatever it is
 * given, it answers with problems and never throws. Loading reads all schemas, so keep one; it may be shared by threads.
 */
public final class ContractValidator {

    private static final String HEADERS_SCHEMA = "cloudevent-headers.v1.json";
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Schemas schemas = new Schemas();
    private final TopicCatalogue catalogue = TopicCatalogue.load();
    private final Map<String, String> schemaOfType = new HashMap<>();

    /** Reads the contracts from the class path. */
    public ContractValidator() {
        for (StreamDefinition stream : catalogue.streams()) {
            schemaOfType.putAll(stream.schemas());
        }
    }

    /** What the schema of an event type, such as {@code blo.alert.issued.v1}, says against its data. */
    public List<String> problems(String eventType, byte[] data) {
        String schema = schemaOfType.get(eventType);
        if (schema == null) {
            return List.of("no stream carries the event type " + eventType);
        }
        return guarded(() -> {
            String json = utf8(data);
            JsonNode parsed = STRICT.readTree(json);
            return parsed.isObject() ? schemas.problems(schema, json) : List.of("the data is not a JSON object");
        });
    }

    /** What is wrong with the headers taken for themselves. */
    public List<String> headerProblems(Map<String, String> headers) {
        return guarded(() -> schemas.problems(HEADERS_SCHEMA, STRICT.writeValueAsString(headers)));
    }

    /** What is wrong with a whole record: headers, data, topic and key, and what must agree between them. */
    public List<String> problems(ContractRecord record) {
        List<String> problems = new ArrayList<>(headerProblems(record.headers()));
        problems.addAll(guarded(() -> EnvelopeRules.problems(catalogue, record)));
        byte[] data = record.data();
        String type = record.headers().get(Headers.TYPE);
        if (data == null || type == null) {
            return List.copyOf(problems);
        }
        List<String> ofData = problems(type, data);
        problems.addAll(ofData);
        if (ofData.isEmpty()) { // what follows trusts the schema
            TopicName.parse(record.topic())
                    .ifPresent(topic -> problems.addAll(guarded(() -> {
                        JsonNode parsed = STRICT.readTree(utf8(data));
                        List<String> ofBoth = new ArrayList<>(DataRules.problems(topic, record, parsed));
                        ofBoth.addAll(ReaderRules.problems(topic, parsed));
                        return ofBoth;
                    })));
        }
        return List.copyOf(problems);
    }

    private static String utf8(byte[] data) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
    }

    private interface Check {
        List<String> run() throws CharacterCodingException, JsonProcessingException;
    }

    private static List<String> guarded(Check check) {
        try {
            return check.run();
        } catch (CharacterCodingException e) {
            return List.of("the data is not UTF-8");
        } catch (JsonProcessingException e) {
            return List.of("the data is not JSON: " + e.getOriginalMessage());
        } catch (RuntimeException e) {
            return List.of("it cannot be checked: " + e);
        }
    }
}
