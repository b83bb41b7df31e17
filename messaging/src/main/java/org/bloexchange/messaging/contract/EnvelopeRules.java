package org.bloexchange.messaging.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bloexchange.messaging.event.EventIds;
import org.bloexchange.messaging.event.Headers;
import org.bloexchange.messaging.event.Sources;
import org.bloexchange.messaging.outbox.EventTooLargeException;
import org.bloexchange.messaging.topic.StreamDefinition;
import org.bloexchange.messaging.topic.TopicCatalogue;
import org.bloexchange.messaging.topic.TopicName;
import org.jspecify.annotations.Nullable;

/** What must agree between a record's topic, key and headers, whatever its data says. */
final class EnvelopeRules {

    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");

    private EnvelopeRules() {}

    static List<String> problems(TopicCatalogue catalogue, ContractRecord record) {
        Optional<TopicName> name = TopicName.parse(record.topic());
        if (name.isEmpty()) {
            return List.of("topic: " + record.topic() + " is no topic of the exchange");
        }
        TopicName topic = name.get();
        if (!catalogue.has(topic.stream())) {
            return List.of("topic: topics.yaml has no stream " + topic.stream());
        }
        StreamDefinition stream = catalogue.stream(topic.stream());
        List<String> problems = new ArrayList<>();
        check(problems, readerFits(stream, topic), "topic: " + topic.reader() + " does not read this stream");
        checkHeaders(problems, stream, topic, record);
        byte[] data = record.data();
        if (data == null) {
            check(problems, stream.tombstones(), "data: the stream takes no tombstones");
        } else {
            int limit = EventTooLargeException.LIMIT_BYTES;
            check(problems, data.length <= limit, "data: " + data.length + " bytes are more than " + limit);
        }
        return problems;
    }

    private static void checkHeaders(
            List<String> problems, StreamDefinition stream, TopicName topic, ContractRecord record) {
        Map<String, String> headers = record.headers();
        String type = headers.getOrDefault(Headers.TYPE, "");
        String schema = stream.schemas().get(type);
        check(problems, schema != null, Headers.TYPE + ": the stream " + stream.name() + " does not carry " + type);
        if (schema != null && record.data() != null) {
            String expected = Headers.SCHEMA_BASE + schema;
            check(
                    problems,
                    expected.equals(headers.get(Headers.DATA_SCHEMA)),
                    Headers.DATA_SCHEMA + " is not " + expected);
        }
        check(
                problems,
                topic.writer().equals(countryOf(headers.get(Headers.SOURCE))),
                Headers.SOURCE + ": it is not of the topic's writing country " + topic.writer());
        check(
                problems,
                topic.world().code().equals(headers.get(Headers.WORLD)),
                Headers.WORLD + ": the topic is of the world " + topic.world().code());
        String subject = headers.getOrDefault(Headers.SUBJECT, "");
        String sequence = headers.getOrDefault(Headers.SEQUENCE, "");
        if (SEQUENCE.matcher(sequence).matches()) {
            String id = EventIds.derive(type, subject, Long.parseLong(sequence), topic.reader())
                    .toString();
            check(problems, id.equals(headers.get(Headers.ID)), Headers.ID + ": the derived one is " + id);
        }
        check(
                problems,
                !record.key().isEmpty() && (subject.equals(record.key()) || subject.startsWith(record.key() + "/")),
                "key: it is neither " + Headers.SUBJECT + " nor its first part");
    }

    private static boolean readerFits(StreamDefinition stream, TopicName topic) {
        boolean everyone = topic.reader().equals(TopicName.EVERYONE);
        return switch (stream.readers()) {
            case ALL -> everyone;
            case OWN -> topic.reader().equals(topic.writer());
            case EVERY -> !everyone;
        };
    }

    private static @Nullable String countryOf(@Nullable String source) {
        return source == null
                ? null
                : Sources.countryOf(source)
                        .map(country -> country.toLowerCase(Locale.ROOT))
                        .orElse(null);
    }

    private static void check(List<String> problems, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
