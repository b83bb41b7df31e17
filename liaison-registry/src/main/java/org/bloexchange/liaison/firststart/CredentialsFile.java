package org.bloexchange.liaison.firststart;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Writes the passwords of the first start, once. Nobody but the owner can read the file at any moment. */
final class CredentialsFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CredentialsFile() {}

    /**
     * Writes the whole file or nothing, and only returns when it would survive a loss of power.
     *
     * @throws CredentialsNotWrittenException if that is not possible
     */
    static void write(Path file, List<Credential> credentials) {
        try {
            Path folder = requireNonNullElse(file.toAbsolutePath().getParent(), file);
            Path draft = Files.createTempFile(
                    folder,
                    ".credentials",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(credentials));
                force(draft, StandardOpenOption.WRITE);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                force(folder, StandardOpenOption.READ);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new CredentialsNotWrittenException(file, e);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
