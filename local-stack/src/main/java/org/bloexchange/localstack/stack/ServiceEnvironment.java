package org.bloexchange.localstack.stack;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a service is told by environment variables; the only way the launcher speaks to it. */
final class ServiceEnvironment {
    private final StackSettings settings;
    private final DataFolder data;
    // drawn anew for each run: nobody but this launcher and its services needs them
    private final Map<Service, String> passwords = new EnumMap<>(Service.class);

    ServiceEnvironment(StackSettings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
        for (Service service : Service.values()) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            passwords.put(service, HexFormat.of().formatHex(secret));
        }
    }

    String database(Service service) {
        return settings.world().code() + "_" + service.database();
    }

    String password(Service service) {
        return Objects.requireNonNull(passwords.get(service));
    }

    Map<String, String> of(Service service, int port, String jdbcServer, String bootstrapServers) {
        StackPorts ports = settings.ports();
        String database = database(service);
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcServer + database + "?tcpKeepAlive=true");
        variables.put("QUARKUS_DATASOURCE_USERNAME", database);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", password(service));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        variables.put("BLO_WORLD", settings.world().code());
        variables.put("BLO_COUNTRIES", StackSettings.COUNTRIES);
        variables.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "http://127.0.0.1:" + ports.of(Service.LIAISON) + "/.well-known/jwks.json");
        switch (service) {
            case LIAISON ->
                variables.put("BLO_CREDENTIALS_FILE", data.credentials().toString());
            case NOTIFICATION -> {
                variables.put("QUARKUS_MAILER_HOST", "127.0.0.1");
                variables.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
                // a name that no mail server of this world can ever answer for
                variables.put(
                        "QUARKUS_MAILER_FROM",
                        "blo-exchange@" + settings.world().code() + ".invalid");
                variables.put("BLO_CONSOLE_URL", "http://127.0.0.1:" + ports.console());
            }
            case ALERT -> {
                // it needs nothing that the others do not
            }
        }
        variables.putAll(settings.serviceSettings());
        return variables;
    }
}
