package org.bloexchange.localstack.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bloexchange.localstack.stack.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A benchmark as a command: runs it, prints the table, writes the JSON. */
@Command(
        sortOptions = false,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:measured, and every goal met", "1:could not be measured", "3:measured, and a goal missed"})
abstract class FigureCommand implements Callable<Integer> {
    private static final int INTERRUPTED = 130;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "3 rounds instead of 5, shorter ones and less data: rougher")
    private boolean quick;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "also write {\"figures\":[{\"name\",\"value\",\"unit\",\"floor\",\"ratio\",\"goal\",\"met\","
                    + "\"spread\"}]}; goal and met are null where there is no goal, spread is a text \"min..max\"")
    private @Nullable Path json;

    /** The benchmark as the options want it. */
    abstract Bench bench(boolean quick, Progress progress);

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Bench bench = bench(quick, line -> {
            out.println(line);
            out.flush();
        });
        FigureReport report;
        try {
            report = new FigureReport(bench.run());
        } catch (Exception e) {
            if (bench.wasStopped()) {
                return INTERRUPTED;
            }
            throw e;
        }
        out.println();
        out.println(report.table());
        out.flush();
        if (json != null) {
            report.write(json);
        }
        return report.exitStatus();
    }
}
