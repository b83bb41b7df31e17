package org.bloexchange.localstack.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.bloexchange.localstack.bench.SetOption.Kept;
import org.bloexchange.localstack.stack.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench data}: alerts to measure on. */
@Command(
        name = "data",
        sortOptions = false,
        description = {
            "Makes a reproducible set of alerts in the exercise world and keeps it, for accept and list; a million take some"
                    + " minutes and about 4 GB. A set that is there already is used as it is.",
            "",
            "Offices are as busy as by Zipf's law, units less; all four kinds, over three years up to November 2026; audiences"
                    + " of one to four offices, mostly the counterpart; some updated, closed, cancelled, expired; plates of five"
                    + " countries in many spellings, containers, wagons, VINs, seals, papers; narratives in seven languages."
                    + " Some vehicles turn up twice.",
            "Rows are copied into the tables of alert-service as that service writes them; no events are sent, no receipts"
                    + " and matches written.",
            ""
        })
final class DataCommand implements Callable<Integer> {
    private static final int PRESET = 1_000_000;
    private static final int INTERRUPTED = 130;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final SetOption choice = new SetOption();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = line -> {
            out.println(line);
            out.flush();
        };
        Kept kept = choice.orElse(PRESET);
        BenchStack stack = BenchStack.keeping(kept.folder(), progress);
        try (stack) {
            stack.start();
            stack.ensure(kept.set(), progress);
            progress.say("Kept in " + kept.folder());
            return 0;
        } catch (Exception e) {
            if (stack.wasStopped()) {
                return INTERRUPTED;
            }
            throw e;
        }
    }
}
