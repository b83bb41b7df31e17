package org.bloexchange.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The folder of an engine as its host process and the one that started it both see it. By it the host says "ready" or
 * "failed, because", and by a lock that the system frees with the process it makes sure that it is alone.
 */
public record HostFolder(Path dir) {
    // a host that was just killed is still letting go of its database
    private static final Duration WAIT_FOR_PREDECESSOR = Duration.ofSeconds(30);

    // a lock whose channel nobody holds is freed by the garbage collector
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    /** Makes the folder, readable for its owner alone, and forgets what an earlier host said. */
    public static HostFolder prepare(Path dir) {
        try {
            if (!Files.isDirectory(dir)) {
                Files.createDirectories(dir.toAbsolutePath().getParent());
                Files.createDirectory(
                        dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            HostFolder folder = new HostFolder(dir);
            Files.deleteIfExists(folder.failedFile());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + dir + " cannot be made", e);
        }
    }

    /**
     * Takes the folder for this process, until the process ends.
     *
     * @throws EngineException when another running process keeps it
     */
    public void lock() {
        try {
            FileChannel channel = FileChannel.open(
                    dir.resolve("host.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!Polling.until(() -> tryLock(channel), WAIT_FOR_PREDECESSOR)) {
                throw new EngineException("Another running process uses the folder " + dir
                        + ". Stop that one first, or choose another folder.");
            }
            write(hostFile(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + dir + " cannot be locked", e);
        }
    }

    private static boolean tryLock(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                HELD.add(lock);
            }
            return lock != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the process that has the folder now, or had it last. */
    public Path hostFile() {
        return dir.resolve("host.pid");
    }

    /** Said by the host when it serves. */
    public void sayReady() {
        write(readyFile(), Long.toString(ProcessHandle.current().pid()));
    }

    /** Said by the host when it cannot serve; the reason is shown to the person at the screen. */
    public void sayFailed(String reason) {
        write(failedFile(), reason);
    }

    /** Whether the host with that process id serves. */
    public boolean isReady(long pid) {
        return read(readyFile()).filter(Long.toString(pid)::equals).isPresent();
    }

    /** What the last host said when it could not serve. */
    public Optional<String> failure() {
        return read(failedFile());
    }

    private Path readyFile() {
        return dir.resolve("host.ready");
    }

    private Path failedFile() {
        return dir.resolve("host.failed");
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
