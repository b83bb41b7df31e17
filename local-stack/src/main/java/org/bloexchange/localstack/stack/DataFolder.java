package org.bloexchange.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.bloexchange.engines.FileTree;
import org.bloexchange.messaging.World;

/** The folder in which a stack keeps all it has. It belongs to one world, and to one running launcher at a time. */
public record DataFolder(Path path) {
    private static final long LEAST_FREE_BYTES = 1L << 30;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path credentials() {
        return path.resolve("credentials.json");
    }

    Path of(String engine) {
        return path.resolve(engine);
    }

    Path record() {
        return path.resolve("stack.json");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    private StackException unusable(IOException cause) {
        String why = cause instanceof FileAlreadyExistsException
                ? "there is a file of that name, which is no folder"
                : cause.toString();
        return new StackException("The data folder " + path + " cannot be used: " + why, cause);
    }

    /**
     * Makes the locked folder ready for a run in that world.
     *
     * @throws StackException saying why it cannot be used
     */
    public void prepare(World world) {
        try {
            Optional<String> owner = worldOf();
            if (owner.isPresent() && !owner.get().equals(world.code())) {
                throw new StackException("The data in " + path + " belongs to the " + owner.get()
                        + " world, not to the " + world.code() + " world. Choose another folder with --data.");
            }
            Files.writeString(worldFile(), world.code());
            Files.createDirectories(logs());
            requireSpace();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void makeOrRecognise() throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.getParent());
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else if (worldOf().isEmpty() && !isEmpty()) {
            throw new StackException("The folder " + path
                    + " has other things in it and is no data folder of the exchange. Choose another one with --data.");
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StackException("Only " + free / (1 << 20) + " MiB are free where " + path
                    + " lies; the exchange needs 1024. Make room, or choose a folder on another disk with --data.");
        }
    }

    /** Forgets all that is kept; whoever calls it holds the lock. Does nothing to a folder that is not ours. */
    public void forget() {
        if (worldOf().isEmpty()) {
            return;
        }
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.filter(each -> !each.equals(lockFile())).toList()) {
                FileTree.delete(entry);
            }
        } catch (IOException e) {
            throw new StackException("The data in " + path + " cannot be deleted: " + e, e);
        }
    }

    /**
     * Makes the folder, or recognises it as one of ours; it is this process's until the lock is closed or the process
     * ends. Empty when another one has it.
     */
    public Optional<FileLock> lock() {
        try {
            makeOrRecognise();
            FileChannel channel = FileChannel.open(
                    lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return Optional.empty();
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.allMatch(lockFile()::equals);
        }
    }

    private Optional<String> worldOf() {
        try {
            return Files.exists(worldFile())
                    ? Optional.of(Files.readString(worldFile()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path worldFile() {
        return path.resolve("world");
    }

    private Path lockFile() {
        return path.resolve("launcher.lock");
    }
}
