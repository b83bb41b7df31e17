package org.bloexchange.messaging.operation;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.topic.Topics;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns {@code blo.messaging.consume=alerts,directory} into the settings of a channel for each stream, so that services
 * name streams and never topics. Bytes are read and parsed by our own code: a bad record must not stop a channel.
 */
public class StreamChannels implements ConfigSourceFactory {

    /** Below application.properties and the environment, so that either may override a setting. */
    private static final int ORDINAL = 120;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String world = value(context, "blo.world", "");
        String streams = value(context, "blo.messaging.consume", "");
        if (world.isBlank() || streams.isBlank()) {
            return List.of();
        }
        Topics topics = new Topics(
                World.ofCode(world.trim()),
                List.of(value(context, "blo.countries", "kz,kg,tj,tm,uz").split("\\s*,\\s*")));
        String group = World.ofCode(world.trim()).topicPrefix() + value(context, "blo.service", "");
        Map<String, String> settings = new HashMap<>();
        for (String stream : streams.split("\\s*,\\s*")) {
            channel(settings, stream, topics, group);
        }
        return List.of(new PropertiesConfigSource(settings, "streams of blo.messaging.consume", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    private static void channel(Map<String, String> settings, String stream, Topics topics, String group) {
        String channel = "mp.messaging.incoming." + stream + ".";
        settings.put(channel + "connector", "smallrye-kafka");
        settings.put(channel + "topics", String.join(",", topics.valuesOf(stream)));
        settings.put(channel + "group.id", group);
        settings.put(channel + "batch", "true");
        settings.put(channel + "max.poll.records", "500");
        settings.put(channel + "key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put(channel + "value.deserializer", ByteArrayDeserializer.class.getName());
        // the connector's own reading of ce_ headers throws on a malformed one and ends the channel
        settings.put(channel + "cloud-events", "false");
        settings.put(channel + "auto.offset.reset", "earliest");
        settings.put(channel + "enable.auto.commit", "false");
        // committed for those who watch lag with the broker's own tools; where we continue is StoredOffsets' business
        settings.put(channel + "commit-strategy", "latest");
        settings.put(channel + "consumer-rebalance-listener.name", "stored-offsets");
        settings.put(channel + "pausable", "true");
        // GracefulStop waits for what is under way; the connector would only sleep two seconds for each channel
        settings.put(channel + "graceful-shutdown", "false");
        // topics may be created a moment after the consumer starts
        settings.put(channel + "metadata.max.age.ms", "5000");
        settings.put(channel + "reconnect.backoff.max.ms", "1000");
        // a process that was killed keeps its partitions for so long: 45 s by default, in which nobody would be told
        settings.put(channel + "session.timeout.ms", "6000");
        settings.put(channel + "heartbeat.interval.ms", "1500");
        // readiness is the database alone: with the broker away reporting goes on
        settings.put(channel + "health-enabled", "false");
    }

    private static String value(ConfigSourceContext context, String name, String otherwise) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? otherwise : value.getValue();
    }
}
