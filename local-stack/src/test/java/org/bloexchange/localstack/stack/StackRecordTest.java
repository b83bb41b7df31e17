package org.bloexchange.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.bloexchange.localstack.stack.StackRecord.ProcessEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackRecordTest {
    private static final long OWN_PID = ProcessHandle.current().pid();

    @TempDir
    Path dir;

    @Test
    void shouldBeReadableForItsOwnerAlone() throws IOException {
        Path file = dir.resolve("stack.json");
        StackRecord written = new StackRecord("exercise", 8080, true, ProcessEntry.of("launcher", OWN_PID), List.of());

        written.write(file);

        assertThat(StackRecord.read(file)).contains(written);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldNotTakeALaterProcessWithTheSameNumberForTheRecordedOne() {
        ProcessEntry own = ProcessEntry.of("launcher", OWN_PID);
        ProcessEntry earlier = new ProcessEntry("launcher", OWN_PID, own.startedAtMillis() - 60_000);

        assertThat(own.running()).isPresent();
        assertThat(earlier.running()).isEmpty();
    }

    @Test
    void shouldBeAbsentWhenTheFileIsNoRecord() throws IOException {
        Path file = Files.writeString(dir.resolve("stack.json"), "half wri");

        assertThat(StackRecord.read(file)).isEmpty();
    }
}
