package org.bloexchange.localstack.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bloexchange.engines.Processes;

/** A running stack as {@code stack.json} in its data folder tells of it; readable for its owner alone. */
public record StackRecord(String world, int portBase, boolean ready, ProcessEntry launcher, List<ProcessEntry> parts) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public StackRecord {
        parts = List.copyOf(parts);
    }

    /** A process, told from a later one with the same number by the time of its start. */
    public record ProcessEntry(String name, long pid, long startedAtMillis) {
        static ProcessEntry of(String name, long pid) {
            return new ProcessEntry(
                    name, pid, startOf(pid).map(Instant::toEpochMilli).orElse(0L));
        }

        /** The process, when it still runs. */
        public Optional<ProcessHandle> running() {
            return ProcessHandle.of(pid)
                    .filter(handle -> Processes.isRunning(pid))
                    .filter(handle -> startOf(pid).map(Instant::toEpochMilli).equals(Optional.of(startedAtMillis)));
        }

        private static Optional<Instant> startOf(long pid) {
            return ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant());
        }
    }

    static Optional<StackRecord> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), StackRecord.class))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        try {
            Path draft = file.resolveSibling("stack.json.draft");
            Files.deleteIfExists(draft);
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")));
            Files.write(Files.createFile(draft, ownerOnly), JSON.writeValueAsBytes(this));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException(file + " cannot be written", e);
        }
    }
}
