package org.bloexchange.engines.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bloexchange.engines.FileTree;

/**
 * The folder into which the PostgreSQL programs are unpacked once per user and machine. It lies in a folder that only
 * this user may enter, because the unpacking makes it writable for everyone.
 */
record Binaries(Path dir) {
    private static final String SETTING = "blo.engines.cache";

    /** Beside the user's other caches; the system property {@code blo.engines.cache} names another place. */
    static Binaries ofThisUser() throws IOException {
        String home = System.getProperty("user.home", ".");
        String place = System.getProperty(
                SETTING, Path.of(home, ".cache", "blo-exchange").toString());
        Path cache = Path.of(place).toAbsolutePath();
        if (!Files.isDirectory(cache)) {
            Files.createDirectories(cache.getParent());
            try {
                Files.createDirectory(
                        cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (FileAlreadyExistsException another) {
                // another process was quicker
            }
        }
        return new Binaries(Files.createDirectories(cache.resolve("postgres")));
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
