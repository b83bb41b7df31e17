package org.bloexchange.localstack.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.bloexchange.localstack.stack.LocalStack;
import org.bloexchange.localstack.stack.LocalStackBuilder;
import org.bloexchange.localstack.stack.StackException;
import org.bloexchange.localstack.stack.StackPorts;
import org.bloexchange.localstack.stack.StackRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and keeps it running until Ctrl-C. */
@Command(name = "up", description = "Start everything; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private final DataOption where = new DataOption();

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "ports are N+1 to N+13, N from 1024 to 65522 (preset: 8080)")
    private int portBase = StackPorts.DEFAULT_BASE;

    @Option(names = "--fresh", description = "forget what the data folder keeps")
    private boolean fresh;

    private volatile boolean stopping;

    @Override
    public Integer call() throws InterruptedException {
        Path data = where.folder();
        StackPorts ports = new StackPorts(portBase);
        Optional<StackRecord> running = LocalStack.running(data);
        if (running.isPresent()) {
            return sayRunning(running.get(), data);
        }
        LocalStackBuilder builder =
                LocalStack.at(data).world(where.world).ports(ports).healing().progress(Console::say);
        LocalStack stack = (fresh ? builder.fresh() : builder).build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stack-stop"));
        try {
            stack.start();
        } catch (RuntimeException e) {
            if (stopping) {
                return 130;
            }
            throw e;
        }
        Console.say(Welcome.to(stack, where.world));
        new CountDownLatch(1).await();
        return 0;
    }

    private int sayRunning(StackRecord running, Path data) {
        if (fresh) {
            throw new StackException("A stack runs on " + data + " (process "
                    + running.launcher().pid() + "). Stop it first (Ctrl-C there, or: kill "
                    + running.launcher().pid() + "), then forget its data.");
        }
        requireSame("--world", where.world.code(), running.world(), running);
        if (portBase != StackPorts.DEFAULT_BASE) {
            requireSame("--port-base", Integer.toString(portBase), Integer.toString(running.portBase()), running);
        }
        Console.say(Welcome.again(running, data));
        return 0;
    }

    /** What was asked for and what runs must not differ in silence: least of all the world. */
    private static void requireSame(String option, String asked, String present, StackRecord running) {
        if (!asked.equals(present)) {
            throw new StackException("A stack with " + option + " " + present + " runs on this data folder (process "
                    + running.launcher().pid() + "), not " + asked
                    + ". Stop it first, or give this one a folder of its own with --data.");
        }
    }

    private void stop(LocalStack stack) {
        stopping = true;
        stack.close();
    }
}
