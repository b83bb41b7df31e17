package org.bloexchange.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bloexchange.engines.kafka.KafkaEngine;
import org.bloexchange.engines.mailbox.MailboxEngine;
import org.bloexchange.engines.postgres.PostgresEngine;

/** A program that starts the three engines, writes their process ids to a file and lives on: to be killed by a test. */
final class ThreeEngines {
    private ThreeEngines() {}

    public static void main(String[] args) throws Exception {
        ParentWatch.watch();
        Path dir = Path.of(args[0]);
        List<Engine> engines = List.of(
                new PostgresEngine(settings(dir, "postgres")),
                new KafkaEngine(settings(dir, "kafka")),
                new MailboxEngine(settings(dir, "mailbox"), Ports.free()));
        engines.parallelStream().forEach(Engine::start);
        StringBuilder pids = new StringBuilder();
        engines.forEach(engine -> pids.append(engine.pid()).append('\n'));
        pids.append(Files.readAllLines(dir.resolve("postgres/data/postmaster.pid"))
                .get(0)
                .strip());
        Files.writeString(dir.resolve("draft"), pids);
        Files.move(dir.resolve("draft"), dir.resolve("pids"));
        Thread.currentThread().join();
    }

    private static EngineSettings settings(Path dir, String name) {
        return EngineSettings.of(dir.resolve(name), Ports.free(), dir.resolve(name + ".log"))
                .withJvmFlags("-XX:TieredStopAtLevel=1");
    }
}
