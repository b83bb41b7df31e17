package org.bloexchange.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which deployment this process belongs to, and what it exchanges. */
@ConfigMapping(prefix = "blo")
public interface MessagingConfig {

    /** The world of this running stack: {@code actual} or {@code exercise}. No default: a stack says what it is. */
    World world();

    /** Countries the deployment serves, lower-case ISO 3166 codes; {@code xx} stands for an international body. */
    @WithDefault("kz,kg,tj,tm,uz")
    List<String> countries();

    /** The service's name; also its consumer group. */
    String service();

    /** Transport settings. */
    Messaging messaging();

    /** Transport settings, prefix {@code blo.messaging}. */
    interface Messaging {

        /** Streams this service consumes; each is a channel of the same name. */
        Optional<List<String>> consume();

        /** Compacted streams that must have been read to their end once before this service can do its work. */
        Optional<List<String>> gate();

        /** Whether this process creates missing topics from {@code topics.yaml}; off where an operator does it. */
        @WithDefault("true")
        boolean createTopics();

        /** Copies of each partition when topics are created here. */
        @WithDefault("1")
        short replicationFactor();

        /** How many outbox rows one relay batch takes. */
        @WithDefault("500")
        int relayBatch();

        /** How often an idle relay looks for rows of other replicas or of a crash. */
        @WithDefault("100ms")
        Duration relaySweep();

        /** How long the inbox remembers; longer than the longest retention of a topic. */
        @WithDefault("P45D")
        Duration inboxRetention();
    }
}
