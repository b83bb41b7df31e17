package org.bloexchange.engines.testing;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bloexchange.engines.kafka.KafkaEngine;

/** The embedded broker, found by its process id, since another class loader may have started it. */
final class EmbeddedBroker implements BrokerControl {
    static KafkaEngine engine(Path dir, int port) {
        return new KafkaEngine(EmbeddedServers.settings(dir, "kafka", port));
    }

    static void remember(Path dir, KafkaEngine kafka) {
        JvmWide.put("kafka.dir", dir.toString());
        JvmWide.put("kafka.port", Integer.toString(kafka.port()));
        JvmWide.put("kafka.pid", Long.toString(kafka.pid()));
    }

    @Override
    public void kill9() {
        synchronized (JvmWide.lock()) {
            killCurrent();
        }
    }

    static void killCurrent() {
        JvmWide.get("kafka.pid").map(Long::parseLong).flatMap(ProcessHandle::of).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        });
    }

    @Override
    public void restart() {
        synchronized (JvmWide.lock()) {
            killCurrent();
            Path dir = Path.of(JvmWide.require("kafka.dir"));
            KafkaEngine again = engine(dir, Integer.parseInt(JvmWide.require("kafka.port")));
            again.start();
            // keeps it reachable; the first hook ends whichever broker is the current one
            Runtime.getRuntime().addShutdownHook(new Thread(again::kill9, "test-broker-stop"));
            remember(dir, again);
        }
    }
}
