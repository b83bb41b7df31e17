package org.bloexchange.engines.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.bloexchange.engines.EngineException;
import org.bloexchange.engines.Host;
import org.bloexchange.engines.Ports;

/** The process that is the broker, and its own controller: {@code KafkaHost <folder> <port>}. */
public final class KafkaHost {
    private KafkaHost() {}

    public static void main(String[] args) {
        Path dir = Path.of(args[0]).toAbsolutePath();
        int port = Integer.parseInt(args[1]);
        Host.run(dir, () -> start(dir, port));
    }

    private static void start(Path dir, int port) throws Exception {
        if (!Ports.isFree(port)) {
            throw new EngineException("Port " + port + ", wanted for Kafka, is used by another program.");
        }
        BrokerSettings settings = new BrokerSettings(dir.resolve("data"), port, controllerPort(dir));
        Files.createDirectories(settings.data());
        format(settings, kept(dir.resolve("cluster.id"), () -> Uuid.randomUuid().toString()));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.asMap()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-stop"));
        server.startup();
    }

    /** Makes the storage of a new cluster; storage that is there is left as it is. */
    private static void format(BrokerSettings settings, String cluster) throws Exception {
        new Formatter()
                .setClusterId(cluster)
                .setNodeId(BrokerSettings.NODE)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(true)
                .addDirectory(settings.data().toString())
                .setMetadataLogDirectory(settings.data().toString())
                .setPrintStream(new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run();
    }

    // nobody but this process speaks to its controller: the port may differ from start to start, and is kept while free
    private static int controllerPort(Path dir) throws IOException {
        Path file = dir.resolve("controller.port");
        int kept = Integer.parseInt(kept(file, () -> Integer.toString(Ports.free())));
        if (Ports.isFree(kept)) {
            return kept;
        }
        Files.delete(file);
        return Integer.parseInt(kept(file, () -> Integer.toString(Ports.free())));
    }

    /** What the file says; the first time, what the supplier says, and that is written down. */
    private static String kept(Path file, Supplier<String> first) throws IOException {
        if (!Files.exists(file)) {
            Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".draft"), first.get());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }
}
