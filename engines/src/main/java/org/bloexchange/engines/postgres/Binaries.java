package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bloexchange.engines.FileTree;

/**
 * The folder into which the PostgreSQL programs are unpacked, once per user, machine and version. It lies in a folder
 * that only this user may enter, because the unpacking makes it writable for everyone.
 */
record Binaries(Path dir) {
    private static final String SETTING = "BLOX_CACHE";

    /**
     * Beside the user's other caches; the environment variable {@code BLOX_CACHE} names another place. For a user without
     * a home they lie with the data.
     */
    static Binaries ofThisUser(Path data) throws IOException {
        String place = System.getenv(SETTING);
        Path cache = place == null || place.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache", "blo-exchange")
                : Path.of(place);
        try {
            return in(cache.toAbsolutePath());
        } catch (AccessDeniedException noHome) {
            return in(data.resolve("programs"));
        }
    }

    private static Binaries in(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) {
            Files.createDirectories(cache.getParent());
            try {
                Files.createDirectory(
                        cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (FileAlreadyExistsException another) {
                // another process was quicker
            }
        }
        return new Binaries(Files.createDirectories(cache.resolve("postgres-" + version())));
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(Objects.requireNonNull(file));
        }
        return properties.getProperty("version", "unknown");
    }

    /**
     * Runs what unpacks and uses the programs. While they are not there, one process at a time does; what a killed one
     * left half unpacked is removed, since unpacking never overwrites a file.
     */
    <T> T whileUnpacking(Callable<T> work) throws Exception {
        if (areThere()) {
            return work.call();
        }
        try (FileChannel channel = FileChannel.open(
                        dir.resolveSibling("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assert lock.isValid();
            if (!areThere()) {
                for (Path halfUnpacked : folders()) {
                    FileTree.delete(halfUnpacked);
                }
            }
            return work.call();
        }
    }

    private boolean areThere() throws IOException {
        return folders().stream().anyMatch(folder -> Files.exists(folder.resolve(".exists")));
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }
}
