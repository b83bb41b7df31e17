package org.bloexchange.engines.testing;

import java.nio.file.Path;
import java.util.List;
import org.bloexchange.engines.EngineException;
import org.bloexchange.engines.Ports;
import org.bloexchange.engines.mailbox.MailboxEngine;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * PostgreSQL and Kafka in containers, by Testcontainers. The images are settings: {@code BLO_POSTGRES_IMAGE} (preset
 * {@code postgres:18}) and {@code BLO_KAFKA_IMAGE} (preset {@code apache/kafka:4.1.2}). The mailbox stays a process.
 */
final class ContainerServers {
    private ContainerServers() {}

    static ServerAddresses start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new EngineException("BLO_TEST_ENGINES=containers, but no container engine answers."
                    + " Start one (DOCKER_HOST names its socket), or leave the setting out to use embedded engines.");
        }
        PostgreSQLContainer postgres = new PostgreSQLContainer(image("BLO_POSTGRES_IMAGE", "postgres", "18"));
        KafkaContainer kafka = new KafkaContainer(image("BLO_KAFKA_IMAGE", "apache/kafka", "4.1.2"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        Path dir = EmbeddedServers.temporaryFolder();
        MailboxEngine mailbox = new MailboxEngine(EmbeddedServers.settings(dir, "mailbox"), Ports.free());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            EmbeddedServers.endAndForget(List.of(mailbox), dir);
                            kafka.stop();
                            postgres.stop();
                        },
                        "test-containers-stop"));
        mailbox.start();
        postgres.start();
        kafka.start();
        ContainerBroker.remember(kafka);
        String url = "jdbc:postgresql://" + postgres.getHost() + ":"
                + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/";
        return new ServerAddresses(
                url,
                postgres.getUsername(),
                postgres.getPassword(),
                kafka.getBootstrapServers(),
                mailbox.port(),
                mailbox.apiPort());
    }

    private static DockerImageName image(String setting, String name, String tag) {
        return DockerImageName.parse(TestSetting.of(setting, name + ":" + tag)).asCompatibleSubstituteFor(name);
    }
}
