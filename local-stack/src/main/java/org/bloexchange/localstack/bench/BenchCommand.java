package org.bloexchange.localstack.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmarks by name; by itself it only says which there are. */
@Command(
        name = "bench",
        description = "Measure the exchange beside what the same work costs without it.",
        subcommands = {
            ExchangeCommand.class,
            DataCommand.class,
            AcceptCommand.class,
            MatchCommand.class,
            ListCommand.class
        })
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which benchmark: exchange, data, accept, match or list");
    }
}
