package org.bloexchange.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {
    @TempDir
    Path dir;

    @Test
    void shouldKeepTheLogsOfTheLastThreeRuns() throws IOException {
        for (String run : new String[] {"first", "second", "third", "fourth"}) {
            Files.writeString(dir.resolve("kafka.log"), run);
            LogRotation.rotate(dir);
        }

        assertThat(dir.resolve("kafka.log")).doesNotExist();
        assertThat(dir.resolve("kafka.log.1")).hasContent("fourth");
        assertThat(dir.resolve("kafka.log.3")).hasContent("second");
        assertThat(dir.toFile().list()).hasSize(3);
    }
}
