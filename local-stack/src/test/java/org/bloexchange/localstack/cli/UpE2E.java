package org.bloexchange.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bloexchange.engines.Processes;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.Json;
import org.bloexchange.localstack.client.ServiceAddresses;
import org.bloexchange.localstack.stack.Credential;
import org.bloexchange.localstack.stack.Credentials;
import org.bloexchange.localstack.stack.DataFolder;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackPorts;
import org.bloexchange.localstack.stack.StackRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One stack, as an officer starts it: run twice, killed, started again, stopped. The steps build on each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpE2E {
    @TempDir
    static Path dir;

    private static final StackPorts PORTS = StackPorts.free();
    private static @Nullable Launcher launcher;
    private static String alertId = "";

    @AfterAll
    static void stop() {
        if (launcher != null) {
            launcher.kill9();
        }
    }

    @Test
    @Order(1)
    void shouldPrintAddressesAndTwoWhoFaceEachOther() {
        launcher = Launcher.run(dir.resolve("first.log"), up());
        launcher.awaitUp();

        assertThat(launcher.output())
                .contains("http://127.0.0.1:" + PORTS.of(Service.ALERT))
                .contains("credentials.json", "UZ-OYBEK", "TJ-FOTEHOBOD", "curl ");
        alertId = officer("UZ-OYBEK")
                .issueAlert(Json.objectOf("""
                        {"kind": "ADVANCE_WARNING", "urgency": "ROUTINE", "audience": {"offices": ["COUNTERPART"]},
                         "watch": {"subject": "kept", "from": "2026-11-24T08:00:00Z", "until": "2036-11-24T08:00:00Z",
                                   "nextCrossing": "TJ-FOTEHOBOD"}}"""))
                .require(201)
                .json()
                .path("alertId")
                .asText();
    }

    @Test
    @Order(2)
    void shouldSayThatItRunsWhenItIsStartedTwice() {
        Launcher second = Launcher.run(dir.resolve("second.log"), up());

        assertThat(second.exitStatus()).isZero();
        assertThat(second.output()).contains("runs already", "http://127.0.0.1:" + PORTS.of(Service.ALERT));
    }

    @Test
    @Order(3)
    void shouldRefuseToTakeARunningStackForAnotherWorldsOrAnotherPorts() {
        Launcher world = Launcher.run(dir.resolve("world.log"), "up", "--world", "actual", "--data", data().toString());
        Launcher ports =
                Launcher.run(dir.resolve("ports.log"), "up", "--port-base", "45000", "--data", data().toString());

        assertThat(world.exitStatus()).isEqualTo(1);
        assertThat(world.output()).contains("--world exercise", "Stop it first").doesNotContain("password");
        assertThat(ports.exitStatus()).isEqualTo(1);
        assertThat(ports.output()).contains("--port-base", "Stop it first");
    }

    @Test
    @Order(3)
    void shouldRefuseToForgetWhatARunningStackKeeps() {
        Launcher fresh = Launcher.run(dir.resolve("fresh.log"), "up", "--fresh", "--data", data().toString());

        assertThat(fresh.exitStatus()).isEqualTo(1);
        assertThat(fresh.output()).contains("Stop it first");
    }

    @Test
    @Order(4)
    void shouldStartAPartAgainThatEndedByItself() {
        long pid = LocalStack.running(data()).orElseThrow().parts().stream()
                .filter(part -> part.name().equals("alert-service"))
                .findFirst()
                .orElseThrow()
                .pid();

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(running().output())
                        .containsSubsequence("alert-service has ended by itself", "alert-service runs again"));
        assertThat(officer("TJ-FOTEHOBOD").alert(alertId).status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void shouldEndEveryPartWhenTheLauncherIsKilled() throws IOException {
        List<Long> pids = pids();
        assertThat(pids).hasSize(7).allMatch(Processes::isRunning);

        running().kill9();

        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> assertThat(pids).noneMatch(Processes::isRunning));
    }

    @Test
    @Order(6)
    void shouldKeepItsDataWhenItIsStartedAgain() {
        launcher = Launcher.run(dir.resolve("again.log"), up());
        launcher.awaitUp();

        assertThat(officer("TJ-FOTEHOBOD").alert(alertId).status()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void shouldLeaveNothingRunningWhenItIsStopped() throws IOException {
        List<Long> pids = pids();

        running().stop();

        assertThat(running().output())
                .containsSubsequence("Stopping alert-service", "Stopping kafka", "Stopping postgres");
        assertThat(pids).noneMatch(Processes::isRunning);
        assertThat(LocalStack.running(data())).isEmpty();
    }

    private static Launcher running() {
        return Objects.requireNonNull(launcher);
    }

    private static String[] up() {
        return new String[] {"up", "--data", data().toString(), "--port-base", Integer.toString(PORTS.base())};
    }

    private static Path data() {
        return dir.resolve("data");
    }

    /** All six parts and the server behind the PostgreSQL host. */
    private static List<Long> pids() throws IOException {
        List<Long> pids = new ArrayList<>();
        LocalStack.running(data()).orElseThrow().parts().stream()
                .map(StackRecord.ProcessEntry::pid)
                .forEach(pids::add);
        Path pidFile = data().resolve("postgres/data/postmaster.pid");
        pids.add(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()));
        return pids;
    }

    private static ExchangeClient officer(String office) {
        Credential account =
                Credentials.read(new DataFolder(data()).credentials()).officer(office);
        ServiceAddresses at = new ServiceAddresses(
                PORTS.uri(Service.ALERT), PORTS.uri(Service.LIAISON), PORTS.uri(Service.NOTIFICATION));
        return ExchangeClient.signIn(at, account.username(), account.password());
    }
}
