package org.bloexchange.engines.testing;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.bloexchange.engines.postgres.DatabaseMaker;

/** The servers of this JVM's tests: started when first asked for. */
final class SharedServers {
    private static final String CONTAINERS = "containers";
    private static final String SWITCH = "BLO_TEST_ENGINES";

    private SharedServers() {}

    static SharedServers ofThisJvm() {
        synchronized (JvmWide.lock()) {
            if (JvmWide.get("kind").isEmpty()) {
                boolean containers = CONTAINERS.equals(TestSetting.of(SWITCH, "embedded"));
                remember(containers ? ContainerServers.start() : EmbeddedServers.start());
                JvmWide.put("kind", containers ? CONTAINERS : "embedded");
            }
            return new SharedServers();
        }
    }

    private static void remember(ServerAddresses addresses) {
        JvmWide.put("jdbc", addresses.jdbcUrlOfServer());
        JvmWide.put("superuser", addresses.superuser());
        JvmWide.put("password", addresses.superuserPassword());
        JvmWide.put("bootstrap", addresses.bootstrapServers());
        JvmWide.put("smtp", Integer.toString(addresses.smtpPort()));
        JvmWide.put("mailbox", Integer.toString(addresses.mailboxPort()));
    }

    ServerAddresses addresses() {
        return new ServerAddresses(
                JvmWide.require("jdbc"),
                JvmWide.require("superuser"),
                JvmWide.require("password"),
                JvmWide.require("bootstrap"),
                Integer.parseInt(JvmWide.require("smtp")),
                Integer.parseInt(JvmWide.require("mailbox")));
    }

    TestDatabase nextDatabase() {
        synchronized (JvmWide.lock()) {
            int number = JvmWide.get("database").map(Integer::parseInt).orElse(0) + 1;
            JvmWide.put("database", Integer.toString(number));
            String name = "it_" + number;
            String password = randomPassword();
            ServerAddresses at = addresses();
            DatabaseMaker.make(
                    at.jdbcUrl("postgres"),
                    at.superuser(),
                    at.superuserPassword(),
                    new DatabaseMaker.Database(name, name, password));
            JvmWide.put("database.password", password);
            return currentDatabase();
        }
    }

    TestDatabase currentDatabase() {
        String name = "it_" + JvmWide.require("database");
        return new TestDatabase(addresses().jdbcUrl(name), name, JvmWide.require("database.password"));
    }

    BrokerControl broker() {
        return CONTAINERS.equals(JvmWide.require("kind")) ? new ContainerBroker() : new EmbeddedBroker();
    }

    private static String randomPassword() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
