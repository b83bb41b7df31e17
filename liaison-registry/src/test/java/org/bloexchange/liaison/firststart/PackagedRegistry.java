package org.bloexchange.liaison.firststart;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The packaged service as a process of its own, as a launcher starts it. */
final class PackagedRegistry implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final int port;

    private PackagedRegistry(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static PackagedRegistry start(Map<String, String> engines, String world, Path credentials) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(Path.of("target"), "registry-", ".log");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-jar",
                    Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
            Map<String, String> environment = builder.environment();
            engines.forEach(
                    (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            environment.put("BLO_WORLD", world);
            environment.put("BLO_CREDENTIALS_FILE", credentials.toString());
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new PackagedRegistry(process, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackagedRegistry untilReady() {
        await().atMost(PATIENCE).until(() -> isReady() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("The registry ended: " + output());
        }
        return this;
    }

    /** Waits for its end and gives its exit status. */
    int untilEnded() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        untilEnded();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        untilEnded();
    }

    private boolean isReady() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .build();
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
