package org.bloexchange.messaging.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code topics.yaml} read: the only list of streams and internal topics there is. */
public final class TopicCatalogue {

    private final Map<String, StreamDefinition> streams = new LinkedHashMap<>();
    private final Map<String, InternalTopic> internal = new LinkedHashMap<>();

    /** A topic between replicas of one service, of no meaning to anybody else. */
    public record InternalTopic(String name, int partitions, int retentionHours) {}

    private TopicCatalogue(Map<String, Object> document) {
        for (Map<String, Object> entry : listOf(document, "streams")) {
            StreamDefinition stream = streamOf(entry);
            streams.put(stream.name(), stream);
        }
        for (Map<String, Object> entry : listOf(document, "internal")) {
            InternalTopic topic = new InternalTopic(
                    text(entry, "name"), number(entry, "partitions"), number(entry, "retentionHours"));
            internal.put(topic.name(), topic);
        }
    }

    /** Reads the list from the class path; it is part of this module, so failing to is a broken build. */
    public static TopicCatalogue load() {
        try (InputStream file = TopicCatalogue.class.getResourceAsStream("/topics.yaml")) {
            return new TopicCatalogue(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(file, "topics.yaml is not on the class path")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All streams, in the order of the file. */
    public List<StreamDefinition> streams() {
        return List.copyOf(streams.values());
    }

    /** Topics between replicas. */
    public List<InternalTopic> internalTopics() {
        return List.copyOf(internal.values());
    }

    /**
     * The stream of that name.
     *
     * @throws IllegalArgumentException if the list has none
     */
    public StreamDefinition stream(String name) {
        StreamDefinition stream = streams.get(name);
        if (stream == null) {
            throw new IllegalArgumentException("topics.yaml has no stream '" + name + "'");
        }
        return stream;
    }

    /** Whether the list has a stream of that name. */
    public boolean has(String name) {
        return streams.containsKey(name);
    }

    private static StreamDefinition streamOf(Map<String, Object> entry) {
        Map<String, String> schemas = new LinkedHashMap<>();
        for (Map<String, Object> event : listOf(entry, "events")) {
            schemas.put(text(event, "type"), text(event, "schema"));
        }
        return new StreamDefinition(
                text(entry, "name"),
                StreamDefinition.Readers.valueOf(text(entry, "readers").toUpperCase(Locale.ROOT)),
                number(entry, "partitions"),
                "compact".equals(text(entry, "cleanup")),
                numberOr(entry, "retentionDays", 0),
                numberOr(entry, "deleteRetentionDays", 0),
                Boolean.TRUE.equals(entry.get("tombstones")),
                Map.copyOf(schemas));
    }

    @SuppressWarnings("unchecked") // the file is ours and its form is tested
    private static List<Map<String, Object>> listOf(Map<String, Object> entry, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(entry.get(name), name);
    }

    private static String text(Map<String, Object> entry, String name) {
        return Objects.requireNonNull(entry.get(name), name).toString();
    }

    private static int number(Map<String, Object> entry, String name) {
        return (Integer) Objects.requireNonNull(entry.get(name), name);
    }

    private static int numberOr(Map<String, Object> entry, String name, int otherwise) {
        return entry.get(name) instanceof Integer value ? value : otherwise;
    }
}
