package org.bloexchange.localstack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bloexchange.localstack.bench.Proc.Resident;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.Part;
import org.bloexchange.localstack.stack.StackException;

/**
 * The processes of a part: its JVM with what that started and, for PostgreSQL, the server, which stands apart from the
 * JVM that keeps it.
 *
 * @param server the process that started all others of the server; empty where the part is a JVM only
 */
record PartProcesses(String name, long jvm, Optional<Long> server) {
    private static final String POSTGRES = "postgres";

    static PartProcesses of(LocalStack stack, Part part) {
        Optional<Long> server = part.name().equals(POSTGRES)
                ? Optional.of(postmaster(stack.data().path()))
                : Optional.empty();
        return new PartProcesses(part.name(), part.pid(), server);
    }

    static PartProcesses postgres(LocalStack stack) {
        return of(stack, stack.part(POSTGRES));
    }

    private static long postmaster(Path data) {
        Path file = data.resolve(POSTGRES).resolve("data").resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElse("").strip());
        } catch (IOException | NumberFormatException e) {
            throw new StackException(file + " does not name the process of PostgreSQL", e);
        }
    }

    /** CPU time of all of them until now, those that have ended included. */
    Duration cpu() {
        return Stream.concat(Stream.of(jvm), server.stream())
                .flatMap(root -> tree(root).boxed())
                .map(Proc::cpu)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Resident memory in bytes. Of the server's processes, which share most of it, what is their own is added up; of
     * what they share the largest share counts once.
     */
    long residentBytes() {
        long jvms = tree(jvm).map(pid -> Proc.resident(pid).all()).sum();
        List<Resident> shared = server.stream()
                .flatMap(root -> tree(root).mapToObj(Proc::resident))
                .toList();
        return jvms
                + shared.stream().mapToLong(Resident::anonymous).sum()
                + shared.stream().mapToLong(Resident::file).max().orElse(0)
                + shared.stream().mapToLong(Resident::shared).max().orElse(0);
    }

    private static LongStream tree(long root) {
        LongStream below = ProcessHandle.of(root).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(root), below);
    }
}
