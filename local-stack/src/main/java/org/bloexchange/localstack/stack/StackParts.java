package org.bloexchange.localstack.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bloexchange.engines.ChildSpec;
import org.bloexchange.engines.EngineSettings;
import org.bloexchange.engines.kafka.KafkaEngine;
import org.bloexchange.engines.mailbox.MailboxEngine;
import org.bloexchange.engines.postgres.PostgresEngine;

/** Makes the parts of a stack, before any is started. */
final class StackParts {
    /** For every service. A service out of memory ends, and is started again. */
    private static final List<String> SERVICE_FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xss512k");

    /**
     * The first compiler only: it takes 0.4 of the CPU to be ready, which two cores feel; what it costs at load is in the
     * figures of the README. Not for liaison-registry: hashing passwords takes it more than twice as long that way.
     */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static final List<String> ENGINE_LOGGING = List.of(
            // a broker at "info" writes a megabyte before it serves
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
            "-Dorg.slf4j.simpleLogger.log.io.zonky=info",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final StackSettings settings;
    private final DataFolder data;
    private final ServiceEnvironment environment;
    final PostgresEngine postgres;
    final KafkaEngine kafka;
    final MailboxEngine mailbox;

    StackParts(StackSettings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
        StackPorts ports = settings.ports();
        this.postgres = new PostgresEngine(engine("postgres", ports.postgres()));
        this.kafka = new KafkaEngine(engine("kafka", ports.kafka()));
        this.mailbox = new MailboxEngine(engine("mailbox", ports.smtp()), ports.mailbox());
        this.environment = new ServiceEnvironment(settings, data);
    }

    private EngineSettings engine(String name, int port) {
        return EngineSettings.of(data.of(name), port, log(name)).withJvmFlags(ENGINE_LOGGING.toArray(String[]::new));
    }

    List<Part> engines() {
        List<Part> parts = new ArrayList<>(List.of(
                new Part("postgres", postgres.port(), log("postgres"), new EngineLaunch(postgres)),
                new Part("kafka", kafka.port(), log("kafka"), new EngineLaunch(kafka))));
        if (settings.services().contains(Service.NOTIFICATION)) {
            parts.add(new Part("mailbox", mailbox.apiPort(), log("mailbox"), new EngineLaunch(mailbox)));
        }
        return List.copyOf(parts);
    }

    /** A replica of a service; the first is named like the service, the second {@code alert-service-2}. */
    Part service(Service service, int replica, int port) {
        String name = replica == 1 ? service.artifact() : service.artifact() + "-" + replica;
        ServiceJar jar = ServiceJar.of(settings.project(), service);
        List<String> flags = new ArrayList<>(SERVICE_FLAGS);
        flags.add("-Xmx" + service.heapMegabytes() + "m");
        if (service != Service.LIAISON) {
            flags.add(FIRST_COMPILER_ONLY);
        }
        flags.addAll(jar.jvmFlags());
        Map<String, String> variables = environment.of(service, port, postgres.jdbcUrl(""), kafka.bootstrapServers());
        ChildSpec spec = new ChildSpec(
                name,
                jar.classPath(),
                "org.bloexchange.engines.ParentWatch",
                flags,
                List.of(jar.mainClass()),
                variables,
                data.path(),
                log(name));
        return new Part(name, port, log(name), new ServiceLaunch(spec, port));
    }

    /** Makes the database of each service, owned by a role that may enter no other. */
    void createDatabases() {
        for (Service service : Service.values()) {
            String database = environment.database(service);
            postgres.createDatabase(database, database, environment.password(service));
        }
    }

    String jdbcUrl(Service service) {
        return postgres.jdbcUrl(environment.database(service));
    }

    private Path log(String name) {
        return data.logs().resolve(name + ".log");
    }
}
