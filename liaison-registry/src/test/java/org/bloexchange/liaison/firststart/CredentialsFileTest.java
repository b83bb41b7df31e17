package org.bloexchange.liaison.firststart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsFileTest {

    private static final Credential OYBEK =
            new Credential("uz-oybek.officer", "secret", "UZ-OYBEK", "UZ", List.of("OFFICER"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void shouldBeReadableByItsOwnerOnlyWhenWritten() throws IOException {
        Path file = folder.resolve("credentials.json");

        CredentialsFile.write(file, List.of(OYBEK));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new ObjectMapper().readTree(file.toFile())).isEqualTo(new ObjectMapper().readTree("""
                        [{"username":"uz-oybek.officer","password":"secret","office":"UZ-OYBEK","country":"UZ",
                          "roles":["OFFICER"]}]"""));
    }

    @Test
    void shouldTakeTheMeansAwayFromOthersWhenAnOlderFileWasOpenToThem() throws IOException {
        Path file = Files.writeString(folder.resolve("credentials.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        CredentialsFile.write(file, List.of(OYBEK));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file).content().contains("secret");
    }

    @Test
    void shouldSayWhichFileAndLeaveNothingWhenItCannotBeWritten() throws IOException {
        Path file = folder.resolve("not-there").resolve("credentials.json");

        assertThatThrownBy(() -> CredentialsFile.write(file, List.of(OYBEK)))
                .isInstanceOf(CredentialsNotWrittenException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("BLO_CREDENTIALS_FILE");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void shouldLeaveNoDraftBehindWhenTheNameIsTaken() throws IOException {
        Path file = Files.createDirectory(folder.resolve("credentials.json"));
        Files.createFile(file.resolve("something"));

        assertThatThrownBy(() -> CredentialsFile.write(file, List.of(OYBEK)))
                .isInstanceOf(CredentialsNotWrittenException.class);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
    }
}
