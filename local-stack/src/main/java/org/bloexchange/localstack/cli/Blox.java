package org.bloexchange.localstack.cli;

import org.bloexchange.engines.EngineException;
import org.bloexchange.localstack.bench.BenchCommand;
import org.bloexchange.localstack.client.UnexpectedAnswerException;
import org.bloexchange.localstack.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What {@code ./blox} runs once everything is built. {@code ./blox help} is the script's own, so that it needs no JDK. */
@Command(
        name = "blox",
        description = "The BLO Exchange on this machine.",
        subcommands = {UpCommand.class, DemoCommand.class, RepublishCommand.class, BenchCommand.class})
public final class Blox {
    private static final int EXIT_FAILED = 1;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this")
    private boolean help;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Blox());
        line.setExecutionExceptionHandler((failure, command, result) -> {
            Console.error(messageOf(failure));
            return EXIT_FAILED;
        });
        System.exit(line.execute(args));
    }

    /** What was foreseen is one message to a person; what was not is shown whole. */
    private static String messageOf(Exception failure) {
        return switch (failure) {
            case StackException said -> String.valueOf(said.getMessage());
            case EngineException said -> String.valueOf(said.getMessage());
            case UnexpectedAnswerException said -> String.valueOf(said.getMessage());
            default -> StackTrace.of(failure);
        };
    }
}
