package org.bloexchange.localstack.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench exchange}: runs it, prints the table, writes the JSON. */
@Command(
        name = "exchange",
        sortOptions = false,
        description = {
            "Measures one exchange with throw-away data in the exercise world, about 15 minutes; nothing is left behind.",
            "Needs Linux, because it reads /proc, and a machine that does nothing else.",
            "",
            "push: from the intended time of POST /alerts (20/s, open loop) to the pointer on the recipient's live stream.",
            "  Floor: plain JDBC and Kafka clients at the same rate: rows committed, sent, received, a row committed.",
            "  push.answer: to the answer 201 only. Floor: to the first commit.",
            "accept: alerts answered 201 per second over 16 connections, and what CPU one of them costs.",
            "  Floor: the same rows, each alert one statement and one commit, over 16 JDBC connections.",
            "ready: CPU each part has used when all are ready, on a first start with its migrations and accounts.",
            "  Floor: a JVM that starts and ends.",
            "load: resident memory after all that. Floor: the same when all were ready.",
            "",
            "Program and floor take turns, each first in every other round. Value and floor are medians, ratio is value /"
                    + " floor, spread the smallest and the largest ratio of a round, goal the highest ratio allowed.",
            ""
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:measured, and every goal met", "1:could not be measured", "3:measured, and a goal missed"})
final class ExchangeCommand implements Callable<Integer> {
    private static final int GOAL_MISSED = 3;
    private static final int INTERRUPTED = 130;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--quick", description = "3 rounds instead of 5, and shorter ones: about 3 minutes, and rougher")
    private boolean quick;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "also write {\"figures\":[{\"name\",\"value\",\"unit\",\"floor\",\"ratio\",\"goal\",\"met\","
                    + "\"spread\"}]}; goal and met are null where there is no goal, spread is a text \"min..max\"")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        ExchangeBench bench = new ExchangeBench(quick ? BenchSize.QUICK : BenchSize.FULL, line -> {
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
        return exitStatus(report.figures());
    }

    static int exitStatus(List<Figure> figures) {
        return figures.stream().anyMatch(Figure::isMissed) ? GOAL_MISSED : 0;
    }
}
