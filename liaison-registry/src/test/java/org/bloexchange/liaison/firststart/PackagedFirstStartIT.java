package org.bloexchange.liaison.firststart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.liaison.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: starts that must fail, and a death in the middle. */
class PackagedFirstStartIT {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private Map<String, String> engines;

    @BeforeEach
    void takeAnEmptyDatabase() {
        engines = new EnginesResource().start();
    }

    @Test
    void shouldMakeOneAdminPerCountryAndRefuseTheOtherWorldWhenItIsActual() throws IOException {
        Path credentials = folder.resolve("credentials.json");
        try (PackagedRegistry actual = PackagedRegistry.start(engines, "actual", credentials)) {
            actual.untilReady();
        }

        JsonNode accounts = new ObjectMapper().readTree(credentials.toFile());
        assertThat(accounts.findValuesAsText("username"))
                .containsExactly(
                        "kg-national.admin",
                        "kz-national.admin",
                        "tj-national.admin",
                        "tm-national.admin",
                        "uz-national.admin");
        assertThat(counts()).isEqualTo("43 offices, 5 contacts, 5 accounts, 0 duty plans");

        try (PackagedRegistry exercise = PackagedRegistry.start(engines, "exercise", credentials)) {
            assertThat(exercise.untilEnded()).isNotZero();
            assertThat(exercise.output()).contains("belongs to the world 'actual'");
        }
        assertThat(counts()).isEqualTo("43 offices, 5 contacts, 5 accounts, 0 duty plans");
    }

    @Test
    void shouldLeaveTheDatabaseEmptyAndLoadLaterWhenTheCredentialsCannotBeWritten() {
        Path nowhere = folder.resolve("no-such-folder").resolve("credentials.json");
        try (PackagedRegistry registry = PackagedRegistry.start(engines, "exercise", nowhere)) {
            assertThat(registry.untilEnded()).isNotZero();
            assertThat(registry.output()).contains("cannot write the credentials file " + nowhere);
        }
        assertThat(counts()).isEqualTo("0 offices, 0 contacts, 0 accounts, 0 duty plans");
        assertThat(Database.text("select count(*) from outbox")).isEqualTo("0");

        try (PackagedRegistry registry =
                PackagedRegistry.start(engines, "exercise", folder.resolve("credentials.json"))) {
            registry.untilReady();
        }
        assertThat(counts()).isEqualTo("43 offices, 86 contacts, 86 accounts, 43 duty plans");
    }

    @Test
    void shouldLoadAgainWhenItDiedInTheMiddle() {
        Path credentials = folder.resolve("credentials.json");
        try (PackagedRegistry registry = PackagedRegistry.start(engines, "exercise", credentials)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> isLoading() || !registry.isAlive());
            registry.kill();
        }
        assertThat(counts()).isEqualTo("0 offices, 0 contacts, 0 accounts, 0 duty plans");
        assertThat(Files.exists(credentials)).isFalse();

        // two replicas at once: one of them loads
        try (PackagedRegistry one = PackagedRegistry.start(engines, "exercise", credentials);
                PackagedRegistry other = PackagedRegistry.start(engines, "exercise", credentials)) {
            one.untilReady();
            other.untilReady();
        }
        assertThat(counts()).isEqualTo("43 offices, 86 contacts, 86 accounts, 43 duty plans");
        assertThat(credentials).isNotEmptyFile();
    }

    // the first start holds its lock while it fills the tables
    private static boolean isLoading() {
        return Database.text("select count(*) from pg_locks where locktype = 'advisory' and classid = 0 and objid = "
                        + FirstStart.LOCK)
                .equals("1");
    }

    private static String counts() {
        return Database.text("select (select count(*) from office) || ' offices, ' || (select count(*) from contact)"
                + " || ' contacts, ' || (select count(*) from account) || ' accounts, '"
                + " || (select count(*) from duty_plan) || ' duty plans'");
    }
}
