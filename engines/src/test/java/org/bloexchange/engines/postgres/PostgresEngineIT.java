package org.bloexchange.engines.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.bloexchange.engines.ChildProcess;
import org.bloexchange.engines.EngineException;
import org.bloexchange.engines.EngineSettings;
import org.bloexchange.engines.Ports;
import org.bloexchange.engines.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEngineIT {
    @TempDir
    Path dir;

    private PostgresEngine engine;

    @BeforeEach
    void start() {
        engine = new PostgresEngine(EngineSettings.of(dir.resolve("pg"), Ports.free(), dir.resolve("pg.log")));
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.stop();
    }

    @Test
    void shouldKeepWhatWasCommittedWhenTheHostIsKilled() throws Exception {
        // given
        engine.createDatabase("shop", "shop", "secret");
        execute("shop", "create table kept(what text)");
        execute("shop", "insert into kept values ('here')");
        long postmaster = postmaster();

        // when
        engine.kill9();
        engine.start();

        // then
        assertThat(postmaster()).isNotEqualTo(postmaster);
        assertThat(ask("shop", "select what from kept")).isEqualTo("here");
    }

    @Test
    void shouldEndThePostmasterWhenTheHostIsKilled() throws Exception {
        // given
        long postmaster = postmaster();

        // when
        engine.kill9();

        // then
        await().atMost(Duration.ofSeconds(25)).until(() -> !Processes.isRunning(postmaster));
    }

    @Test
    void shouldLeaveNoServerBehindWhenTheHostIsKilledWhileItStarts() throws Exception {
        Path pidFile = dir.resolve("pg/data/postmaster.pid");
        for (int attempt = 0; attempt < 5; attempt++) {
            engine.stop();
            ChildProcess starting = engine.launch();
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            Files.exists(pidFile) && Files.readString(pidFile).contains("\n"));
            long postmaster = postmaster();

            starting.kill9();

            await().atMost(Duration.ofSeconds(25)).until(() -> !Processes.isRunning(postmaster));
        }
    }

    @Test
    void shouldEndTheHostWhenTheServerIsKilledAndLeaveTheNextServerAlone() throws Exception {
        // given
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(25)).until(() -> !engine.process().isAlive());

        // when: the guard of the first server is still about
        engine.start();

        // then
        long next = postmaster();
        await().during(Duration.ofSeconds(8)).atMost(Duration.ofSeconds(12)).until(() -> Processes.isRunning(next));
    }

    @Test
    void shouldBeDurableAndPrivate() throws Exception {
        for (String setting : Durability.SETTINGS) {
            assertThat(ask("postgres", "show " + setting)).isEqualTo("on");
        }
        assertThat(ask("postgres", "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("postgres", "select lower('ОЙБЕК')")).isEqualTo("ойбек");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("pg/superuser.password"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl("postgres"), "postgres", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void shouldLetAnOwnerIntoItsOwnDatabaseOnly() throws Exception {
        engine.createDatabase("one", "one", "first");
        engine.createDatabase("two", "two", "second");

        try (Connection own = DriverManager.getConnection(engine.jdbcUrl("one"), "one", "first")) {
            assertThat(own.isValid(5)).isTrue();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl("two"), "one", "first"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void shouldStartWhenTheNumberOfTheLastServerBelongsToAnotherProgram() throws Exception {
        engine.stop();
        Path left = dir.resolve("pg/data/postmaster.pid");
        Files.writeString(left, ProcessHandle.current().pid() + "\n" + dir + "\n1\n");

        engine.start();

        assertThat(ask("postgres", "select 'here'")).isEqualTo("here");
    }

    @Test
    void shouldSayWhyAtOnceWhenTheDataAreDamaged() throws Exception {
        engine.stop();
        Files.delete(dir.resolve("pg/data/global/pg_control"));

        assertThatThrownBy(engine::start).isInstanceOf(EngineException.class).hasMessageContaining("pg_control");
    }

    @Test
    void shouldSayWhichPortIsBusy() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PostgresEngine hindered = new PostgresEngine(
                    EngineSettings.of(dir.resolve("other"), other.getLocalPort(), dir.resolve("other.log")));

            assertThatThrownBy(hindered::start)
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("Port " + other.getLocalPort());
        }
    }

    private long postmaster() throws Exception {
        return Long.parseLong(
                Files.readAllLines(dir.resolve("pg/data/postmaster.pid")).get(0).strip());
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(engine.jdbcUrl(database), PostgresEngine.SUPERUSER, engine.password());
    }
}
