package org.bloexchange.engines.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bloexchange.engines.Engine;
import org.bloexchange.engines.EngineSettings;
import org.bloexchange.engines.FileTree;
import org.bloexchange.engines.Ports;
import org.bloexchange.engines.kafka.KafkaEngine;
import org.bloexchange.engines.mailbox.MailboxEngine;
import org.bloexchange.engines.postgres.PostgresEngine;

/** PostgreSQL, Kafka and the mailbox as children of this JVM, in a temporary folder that goes with it. */
final class EmbeddedServers {
    private EmbeddedServers() {}

    static ServerAddresses start() {
        Path dir = temporaryFolder();
        PostgresEngine postgres = new PostgresEngine(settings(dir, "postgres"));
        KafkaEngine kafka = EmbeddedBroker.engine(dir, Ports.free());
        MailboxEngine mailbox = new MailboxEngine(settings(dir, "mailbox"), Ports.free());
        List<Engine> engines = List.of(postgres, kafka, mailbox);
        // the hook also keeps the engines reachable: they end when nobody holds their pipes
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAndForget(engines, dir), "test-engines-stop"));
        startTogether(engines);
        EmbeddedBroker.remember(dir, kafka);
        return new ServerAddresses(
                postgres.jdbcUrl(""),
                PostgresEngine.SUPERUSER,
                postgres.password(),
                kafka.bootstrapServers(),
                mailbox.port(),
                mailbox.apiPort());
    }

    static EngineSettings settings(Path dir, String name) {
        return settings(dir, name, Ports.free());
    }

    static EngineSettings settings(Path dir, String name, int port) {
        return EngineSettings.of(
                        dir.resolve(name),
                        port,
                        logFolder(dir)
                                .resolve(name + "-" + ProcessHandle.current().pid() + ".log"))
                // a test is over before the second compiler has paid for itself
                .withJvmFlags("-XX:TieredStopAtLevel=1");
    }

    private static void startTogether(List<Engine> engines) {
        try {
            CompletableFuture.allOf(engines.stream()
                            .map(engine -> CompletableFuture.runAsync(engine::start))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    static void endAndForget(List<Engine> engines, Path dir) {
        // PostgreSQL leaves shared memory behind when it is killed; the others leave nothing but this folder
        engines.parallelStream().forEach(engine -> {
            if (engine instanceof PostgresEngine) {
                engine.stop();
            } else {
                engine.kill9();
            }
        });
        EmbeddedBroker.killCurrent();
        try {
            FileTree.delete(dir);
        } catch (IOException e) {
            System.err.println("The folder of the test engines stays: " + dir);
        }
    }

    // beside the other results of the build, where somebody looks after a failed test
    private static Path logFolder(Path dir) {
        Path target = Path.of("target");
        return Files.isDirectory(target) ? target.resolve("engine-logs") : dir.resolve("logs");
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("blo-it-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
