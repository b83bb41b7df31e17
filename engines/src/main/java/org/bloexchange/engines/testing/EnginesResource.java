package org.bloexchange.engines.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.bloexchange.engines.mailbox.MailboxClient;

/**
 * Real PostgreSQL, Kafka and a mailbox for the tests of a service: {@code @QuarkusTestResource(EnginesResource.class)}.
 *
 * <p>The engines start once per JVM and go with it, with all they kept. Each start of the application under test finds
 * an empty database of its own ({@code it_1}, {@code it_2}, ...), owned by a role that is no superuser, and a broker
 * without topics and groups.
 *
 * <p>{@code BLO_TEST_ENGINES=containers} (environment, or system property) takes PostgreSQL and Kafka from containers
 * instead; see {@link ContainerServers}.
 */
public final class EnginesResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        SharedServers servers = SharedServers.ofThisJvm();
        ServerAddresses addresses = servers.addresses();
        FreshBroker.empty(addresses.bootstrapServers());
        TestDatabase database = servers.nextDatabase();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("kafka.bootstrap.servers", addresses.bootstrapServers());
        if (sendsMail()) {
            settings.put("quarkus.mailer.host", "127.0.0.1");
            settings.put("quarkus.mailer.port", Integer.toString(addresses.smtpPort()));
        }
        return settings;
    }

    // a setting that nobody knows makes Quarkus warn
    private static boolean sendsMail() {
        try {
            Class.forName("io.quarkus.mailer.Mailer", false, EnginesResource.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        // the engines serve the next test class too; they end with this JVM
    }

    /** The URL of the database of the application under test. */
    public static String jdbcUrl() {
        return database().jdbcUrl();
    }

    /** The database of the application under test, with its owner's name and password. */
    public static TestDatabase database() {
        return SharedServers.ofThisJvm().currentDatabase();
    }

    public static String bootstrapServers() {
        return SharedServers.ofThisJvm().addresses().bootstrapServers();
    }

    /** The mailbox the application's mail goes to, when {@code quarkus.mailer.mock} is false. */
    public static MailboxClient mailbox() {
        return new MailboxClient(SharedServers.ofThisJvm().addresses().mailboxPort());
    }

    /** The broker, to be taken away and given back by a test; whoever takes it away gives it back. */
    public static BrokerControl kafka() {
        return SharedServers.ofThisJvm().broker();
    }
}
