package org.bloexchange.localstack.bench;

import java.time.Duration;
import org.bloexchange.localstack.stack.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench list}. */
@Command(
        name = "list",
        sortOptions = false,
        description = {
            "Measures GET /alerts, 50 alerts a page, for the national unit that sees most of a kept set of alerts. About 5"
                    + " minutes (quick: 2) beside making the set, which is left as it was.",
            "",
            "list.first.FILTER, list.page10000.FILTER: one page over one kept HTTP connection, request to last byte, median."
                    + " A list that has not so many pages is measured at its last whole one, and the name says which.",
            "  Filters: none; urgency=ROUTINE; kind=SEIZURE with the own country; substance=HEROIN.",
            "  Floor: a plain keyset query by JDBC that gives the same alerts with the same columns. That they are the same"
                    + " is checked.",
            "list.buffers.FILTER: buffers that the service's own statements touched, by auto_explain (EXPLAIN ANALYZE, BUFFERS),"
                    + " for whichever of the two pages touched more. Floor: for the other one. The plans are kept in DIR/plans.",
            "",
            "Program and floor take turns, each first in every other round. Value and floor are medians, ratio is value /"
                    + " floor, spread the smallest and the largest ratio of a round, goal the highest ratio allowed.",
            ""
        })
final class ListCommand extends FigureCommand {
    private static final int MANY = 1_000_000;
    private static final int MANY_IF_QUICK = 50_000;
    private static final int ROUNDS = 5;
    private static final int ROUNDS_IF_QUICK = 3;
    private static final Duration PHASE = Duration.ofSeconds(3);
    private static final Duration PHASE_IF_QUICK = Duration.ofMillis(700);

    @Mixin
    private final SetOption choice = new SetOption();

    @Override
    Bench bench(boolean quick, Progress progress) {
        return new ListRun(
                quick ? ROUNDS_IF_QUICK : ROUNDS,
                quick ? PHASE_IF_QUICK : PHASE,
                choice.orElse(quick ? MANY_IF_QUICK : MANY),
                progress);
    }
}
