package org.bloexchange.localstack.bench;

import java.nio.file.Path;
import org.bloexchange.localstack.bench.data.IdentifierSet;
import org.bloexchange.localstack.stack.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench match}. */
@Command(
        name = "match",
        sortOptions = false,
        description = {
            "Measures comparing alerts that name three identifiers each (plate, container, consignment note) with all others,"
                    + " among 10,000,000 identifiers. About 2 minutes (quick: 1) beside making the identifiers, which are kept"
                    + " (about 3 GB).",
            "",
            "match.time: alerts are put into the queue of alert-service's matcher by one commit; from then until the queue is"
                    + " empty, by alert. The matcher gathers nothing here: otherwise it waits 50 ms between batches on purpose."
                    + " Nobody else names the same, so nothing is told to anybody.",
            "  Floor: its look-up alone by plain JDBC: one lateral query for 200 alerts, what to look for known beforehand.",
            "match.cpu: CPU of alert-service and PostgreSQL for that. Floor: of the JDBC client and PostgreSQL.",
            "",
            "Program and floor take turns, each first in every other round. Value and floor are medians, ratio is value /"
                    + " floor, spread the smallest and the largest ratio of a round, goal the highest ratio allowed.",
            ""
        })
final class MatchCommand extends FigureCommand {
    private static final int MANY = 10_000_000;
    private static final int MANY_IF_QUICK = 200_000;
    private static final int ALERTS = 60_000;
    private static final int ALERTS_IF_QUICK = 20_000;
    private static final int ROUNDS = 7;
    private static final int ROUNDS_IF_QUICK = 3;

    @Option(
            names = "--identifiers",
            paramLabel = "N",
            description = "how many identifiers (preset: 10000000; quick: 200000)")
    private @Nullable Integer identifiers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder that keeps them (preset: .blox/bench-identifiers-N in the project)")
    private @Nullable Path data;

    @Override
    Bench bench(boolean quick, Progress progress) {
        IdentifierSet set = new IdentifierSet(identifiers != null ? identifiers : quick ? MANY_IF_QUICK : MANY);
        return new MatchRun(
                set,
                quick ? ROUNDS_IF_QUICK : ROUNDS,
                Math.min(set.alerts(), quick ? ALERTS_IF_QUICK : ALERTS),
                data == null ? BenchStack.folder("bench-identifiers-" + set.identifiers()) : data.toAbsolutePath(),
                progress);
    }
}
