package org.bloexchange.localstack.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.stack.Part;
import org.bloexchange.localstack.stack.StackException;

/** What a JVM costs that starts, says its version and ends. */
final class BareJvm {
    private final List<String> command;

    private BareJvm(List<String> command) {
        this.command = command;
    }

    /** With the flags of that part. */
    static BareJvm like(Part part) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags(Proc.commandLine(part.pid())));
        command.add("-version");
        return new BareJvm(command);
    }

    /** What stands between the program and the class path. */
    static List<String> flags(List<String> commandLine) {
        int classPath = commandLine.indexOf("-cp");
        return classPath < 1 ? List.of() : List.copyOf(commandLine.subList(1, classPath));
    }

    /** CPU-seconds of one, the mean of several: Linux tells them in hundredths. */
    double cpuSeconds(int starts) throws InterruptedException {
        Duration before = Proc.cpuOfEndedChildren();
        for (int i = 0; i < starts; i++) {
            start();
        }
        return Proc.cpuOfEndedChildren().minus(before).toMillis() / 1e3 / starts;
    }

    private void start() throws InterruptedException {
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new StackException("A JVM with the flags of a service ended with status " + status);
            }
        } catch (IOException e) {
            throw new StackException("No JVM can be started: " + e.getMessage(), e);
        }
    }
}
