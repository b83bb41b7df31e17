package org.bloexchange.engines.kafka;

import java.time.Duration;
import java.util.List;
import org.bloexchange.engines.Engine;
import org.bloexchange.engines.EngineSettings;

/** One Kafka broker on 127.0.0.1; topics and records stay in its folder. */
public final class KafkaEngine extends Engine {
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);

    public KafkaEngine(EngineSettings settings) {
        super(
                "kafka",
                KafkaHost.class,
                settings,
                List.of("-Xmx384m", "-XX:+UseSerialGC"),
                List.of(settings.dir().toString(), Integer.toString(settings.port())),
                START_PATIENCE);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }
}
