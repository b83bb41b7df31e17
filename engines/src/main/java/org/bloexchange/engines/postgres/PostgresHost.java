package org.bloexchange.engines.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.bloexchange.engines.EngineException;
import org.bloexchange.engines.FileTree;
import org.bloexchange.engines.Host;
import org.bloexchange.engines.HostFolder;
import org.bloexchange.engines.Polling;
import org.bloexchange.engines.Ports;

/** The process that keeps PostgreSQL: {@code PostgresHost <folder> <port>}. The server is an own process, which ends with this one. */
public final class PostgresHost {
    static final Duration START_PATIENCE = Duration.ofSeconds(90);

    private static final String MAJOR_VERSION = "18";
    private static final int EXIT_SERVER_GONE = 3;
    private static final Duration FOR_EVER = Duration.ofDays(100 * 365);

    private static final Map<String, String> SERVER_SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            // no socket file: the only way in is the loopback address, with a password
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_wal_size", "512MB"),
            // a client that died inside a transaction must not hold its locks for long
            Map.entry("idle_in_transaction_session_timeout", "30s"),
            Map.entry("tcp_keepalives_idle", "30"),
            Map.entry("tcp_keepalives_interval", "10"),
            Map.entry("tcp_keepalives_count", "3"),
            // short statements only: compiling them costs more than it brings
            Map.entry("jit", "off"));

    // options of initdb; the later --auth overrides the "trust" the launcher puts first
    private static Map<String, String> initOptions(Path passwordFile) {
        return Map.of(
                "auth", "scram-sha-256",
                "pwfile", passwordFile.toString(),
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8",
                "locale", "C");
    }

    private final Path dir;
    private final Path data;
    private final int port;

    private PostgresHost(Path dir, int port) {
        this.dir = dir;
        this.data = dir.resolve("data");
        this.port = port;
    }

    public static void main(String[] args) {
        Path dir = Path.of(args[0]).toAbsolutePath();
        PostgresHost host = new PostgresHost(dir, Integer.parseInt(args[1]));
        // the launcher sweeps old data directories in its parent folder; it gets one of its own
        System.setProperty("ot.epg.working-dir", dir.resolve("work").toString());
        Host.run(dir, host::start);
    }

    private void start() throws Exception {
        UserNamespaces.check();
        checkVersion();
        Postmaster.running(data).ifPresent(Postmaster::stop);
        Postmaster.forgetLeftBehind(data);
        if (!Ports.isFree(port)) {
            throw new EngineException("Port " + port + ", wanted for PostgreSQL, is used by another program.");
        }
        forgetHalfMadeData();
        Binaries binaries = Binaries.ofThisUser(dir);
        PostmasterGuard guard = PostmasterGuard.over(data, new HostFolder(dir));
        // the hook keeps the guard reachable as well
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(guard), "postgres-stop"));
        EmbeddedPostgres server = binaries.whileUnpacking(() -> launch(binaries));
        Postmaster postmaster = Postmaster.running(data)
                .orElseThrow(() -> new EngineException("PostgreSQL ended right after its start."));
        endWith(postmaster);
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            Durability.check(connection);
        }
    }

    /** A first start that was killed leaves a directory that looks like data and never was. */
    private void forgetHalfMadeData() throws IOException {
        if (!Files.exists(madeFile())) {
            FileTree.delete(data);
        }
    }

    private void rememberMadeData() {
        try {
            if (!Files.exists(madeFile())) {
                Files.createFile(madeFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path madeFile() {
        return dir.resolve("data.made");
    }

    /** A server that is gone, for example because memory ran out, takes the host along: whoever watches it starts both anew. */
    private static void endWith(Postmaster postmaster) {
        Thread watch = new Thread(
                () -> {
                    if (Polling.until(postmaster::isGone, FOR_EVER)) {
                        System.exit(EXIT_SERVER_GONE);
                    }
                },
                "postmaster-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** A server that is only being started has no number yet: that one is left to the guard. */
    private void stop(PostmasterGuard guard) {
        Postmaster.running(data).ifPresent(postmaster -> {
            postmaster.stop();
            guard.dismiss();
        });
    }

    private EmbeddedPostgres launch(Binaries binaries) throws IOException {
        String password = SuperuserPassword.readOrDraw(dir);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.dir().toFile())
                .setPGStartupWait(START_PATIENCE)
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(made -> rememberMadeData())
                .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
                .setErrorRedirector(ProcessBuilder.Redirect.INHERIT);
        SERVER_SETTINGS.forEach(builder::setServerConfig);
        StartWatch.over(data);
        initOptions(SuperuserPassword.file(dir)).forEach(builder::setLocaleConfig);
        return builder.start();
    }

    private void checkVersion() throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (Files.exists(file) && !MAJOR_VERSION.equals(Files.readString(file).strip())) {
            throw new EngineException("The data in " + data + " is of PostgreSQL "
                    + Files.readString(file).strip() + ", this is " + MAJOR_VERSION + ". Choose another folder.");
        }
    }
}
