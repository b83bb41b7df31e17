package org.bloexchange.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the logs of the last three runs beside those of the present one. */
final class LogRotation {
    private static final int KEPT = 3;

    private LogRotation() {}

    /** Moves each {@code x.log} to {@code x.log.1}, that to {@code x.log.2}, and so on. */
    static void rotate(Path folder) {
        try {
            for (Path log : logs(folder)) {
                for (int age = KEPT; age > 0; age--) {
                    Path younger = age == 1 ? log : aged(log, age - 1);
                    if (Files.exists(younger)) {
                        Files.move(younger, aged(log, age), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException e) {
            throw new StackException("The logs in " + folder + " cannot be put aside: " + e, e);
        }
    }

    private static List<Path> logs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static Path aged(Path log, int age) {
        return log.resolveSibling(log.getFileName() + "." + age);
    }
}
