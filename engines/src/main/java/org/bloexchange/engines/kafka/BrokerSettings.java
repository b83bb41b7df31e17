package org.bloexchange.engines.kafka;

import java.nio.file.Path;
import java.util.Map;

/** One broker that is its own controller, on the loopback address, small enough for an officer's machine. */
record BrokerSettings(Path data, int port, int controllerPort) {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String HOST = "127.0.0.1";

    Map<String, String> asMap() {
        String clients = "PLAINTEXT://" + HOST + ":" + port;
        String controller = CONTROLLER + "://" + HOST + ":" + controllerPort;
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("listeners", clients + "," + controller),
                Map.entry("advertised.listeners", clients),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),

                // topics come from topics.yaml and from nowhere else
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),

                // a restart after kill -9 waits for the old session to run out
                Map.entry("controlled.shutdown.enable", "true"),
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),

                // idle, it should not write to the disk twice a second
                Map.entry("metadata.max.idle.interval.ms", "5000"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                // its preset alone is a third of the heap
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024)));
    }
}
