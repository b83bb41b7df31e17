package org.bloexchange.localstack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bloexchange.engines.FileTree;
import org.bloexchange.localstack.demo.Demo;
import org.bloexchange.localstack.demo.Timeline;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.LocalStackBuilder;
import org.bloexchange.localstack.stack.StackException;
import org.bloexchange.localstack.stack.StackPorts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the main job on a stack of its own; the exit status says whether it worked. */
@Command(name = "demo", description = "Play the main job on a stack of its own.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--json", paramLabel = "FILE", description = "write the timeline there")
    private @Nullable Path json;

    @Option(names = "--data", paramLabel = "DIR", description = "keep the data there (preset: thrown away)")
    private @Nullable Path data;

    @Option(names = "--port-base", paramLabel = "N", description = "ports are N+1 to N+13 (preset: free ones)")
    private @Nullable Integer portBase;

    @Override
    public Integer call() throws IOException {
        if (json != null && !(json.toAbsolutePath().getParent() instanceof Path folder && Files.isDirectory(folder))) {
            throw new StackException("--json " + json + ": there is no such folder");
        }
        Path throwAway = Files.createTempDirectory("blo-demo-");
        LocalStackBuilder builder =
                LocalStack.at(data == null ? throwAway.resolve("data") : data).progress(Console::say);
        if (portBase != null) {
            builder.ports(new StackPorts(portBase));
        }
        LocalStack stack = builder.build();
        // here, so that Ctrl-C leaves nothing behind either
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(stack, throwAway), "demo-clean-up"));
        stack.start();
        Timeline timeline = new Demo(stack, Console::say).play();
        if (json != null) {
            timeline.write(json);
        }
        Console.say(timeline.ok() ? "\nIt worked.\n" : "");
        return timeline.ok() ? 0 : 1;
    }

    private static void cleanUp(LocalStack stack, Path throwAway) {
        stack.close();
        try {
            FileTree.delete(throwAway);
        } catch (IOException e) {
            Console.error("The temporary folder stays: " + throwAway);
        }
    }
}
