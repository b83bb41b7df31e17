package org.bloexchange.localstack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.junit.jupiter.api.Test;

/** An exercise can never be taken for a case: database and token of the other world are refused (events: PoisonE2E). */
class WorldsE2E {

    private final LocalStack stack = SharedStack.get();

    @Test
    void shouldRefuseToStartOnADatabaseOfTheOtherWorld() throws IOException, InterruptedException {
        for (Service service : Service.values()) {
            Path log = Path.of("target", "wrong-world-" + service.artifact() + ".log");
            assertRefused(start(service, "actual", log), log, "belongs to the world 'exercise'");
        }
    }

    @Test
    void shouldRefuseToExerciseOnAnActualDatabase() throws Exception {
        for (Service service : Service.values()) {
            Path log = Path.of("target", "actual-database-" + service.artifact() + ".log");
            stamp(service, "actual");
            try {
                assertRefused(start(service, "exercise", log), log, "belongs to the world 'actual'");
            } finally {
                stamp(service, "exercise");
            }
        }
    }

    private static void assertRefused(Process process, Path log, String why) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(Files.readString(log)).contains(why);
        } finally {
            process.destroyForcibly();
        }
    }

    private void stamp(Service service, String world) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        stack.jdbcUrl(service),
                        stack.superuser().getKey(),
                        stack.superuser().getValue());
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate("update world_stamp set world = '" + world + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldRefuseATokenOfTheOtherWorldEvenWithAGoodSignature() throws Exception {
        // a session the token can name
        SharedStack.of("UZ-NATIONAL", "ADMIN").me();
        for (Service service : Service.values()) {
            URI uri = stack.uri(service).resolve("/api/v1/quarantine");

            assertThat(status(uri, token("exercise"))).isEqualTo(200);
            assertThat(status(uri, token("actual"))).isEqualTo(401);
        }
    }

    private Process start(Service service, String world, Path log) throws IOException {
        Path jar = Path.of("..", service.artifact(), "target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath()
                .normalize();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "BLO_WORLD",
                        world,
                        "QUARKUS_HTTP_PORT",
                        "0",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        stack.jdbcUrl(service),
                        "QUARKUS_DATASOURCE_USERNAME",
                        stack.superuser().getKey(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        stack.superuser().getValue(),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        stack.bootstrapServers(),
                        "BLO_CREDENTIALS_FILE",
                        "target/never-written.json",
                        "BLO_CONSOLE_URL",
                        "http://127.0.0.1",
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        stack.uri(Service.LIAISON) + "/.well-known/jwks.json"));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** A token as liaison-registry would sign it for an ADMIN, of any world: with its own key, taken from its database. */
    private String token(String world) throws SQLException, GeneralSecurityException {
        try (Connection connection = DriverManager.getConnection(
                        stack.jdbcUrl(Service.LIAISON),
                        stack.superuser().getKey(),
                        stack.superuser().getValue());
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("""
                        select k.kid, k.private_key, a.id, s.id from signing_key k, account a
                        join session s on s.account_id = a.id where a.username = 'uz-national.admin'
                        order by s.id desc limit 1""")) {
            assertThat(row.next()).isTrue();
            long now = Instant.now().getEpochSecond();
            String header = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(row.getString(1));
            String claims = """
                    {"iss":"blo-exchange","aud":"blo-exchange","sub":"%s","contact":"%s","office":"UZ-NATIONAL",
                     "country":"UZ","roles":["ADMIN"],"world":"%s","sid":"%s","iat":%d,"exp":%d,"jti":"%s"}""".formatted(
                    row.getString(3), row.getString(3), world, row.getString(4), now, now + 300, UUID.randomUUID());
            String signed = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                    + base64(claims.getBytes(StandardCharsets.UTF_8));
            Signature es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
            es256.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(row.getBytes(2))));
            es256.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(es256.sign());
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int status(URI uri, String token) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(uri)
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
