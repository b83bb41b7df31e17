package org.bloexchange.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bloexchange.engines.ChildProcess;
import org.bloexchange.engines.ChildSpec;
import org.bloexchange.engines.ParentWatch;
import org.bloexchange.localstack.stack.StackSettings;

/** {@code ./blox <command>} as a process that a test may kill; it ends with the test in any case. */
final class Launcher {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);

    private final ChildProcess process;

    private Launcher(ChildProcess process) {
        this.process = process;
    }

    /** Runs the command; its output goes to the file. */
    static Launcher run(Path output, String... command) {
        List<String> arguments = new ArrayList<>(List.of(Blox.class.getName()));
        arguments.addAll(List.of(command));
        return new Launcher(ChildProcess.start(new ChildSpec(
                "blox",
                ChildSpec.ownClassPath(),
                ParentWatch.class.getName(),
                List.of(
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-D" + StackSettings.PROJECT_PROPERTY + "=" + StackSettings.projectFolder()),
                arguments,
                Map.of(),
                output.toAbsolutePath().getParent() instanceof Path folder ? folder : output,
                output)));
    }

    void awaitUp() {
        process.awaitReady(() -> output().contains("Ctrl-C stops all"), START_PATIENCE);
    }

    int exitStatus() {
        return process.onExit()
                .orTimeout(START_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    void kill9() {
        process.kill9();
    }

    /** As Ctrl-C does. */
    void stop() {
        process.stop(Duration.ofMinutes(2));
    }

    String output() {
        try {
            return Files.exists(process.log()) ? Files.readString(process.log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
