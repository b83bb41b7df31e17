package org.bloexchange.localstack.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.bloexchange.localstack.bench.Alternation.Round;
import org.bloexchange.localstack.bench.data.IdentifierSet;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.Service;

/** What finding out costs that an alert has nothing in common with any other one. */
final class MatchRun implements Bench {
    private static final Goal GOAL = Goal.atMost(2);
    private static final Duration PHASE = Duration.ofSeconds(4);

    private final IdentifierSet set;
    private final int rounds;
    private final int alerts;
    private final Progress progress;
    private final Timetable timetable;
    private final BenchStack stack;

    /** So many alerts are compared in a phase. */
    MatchRun(IdentifierSet set, int rounds, int alerts, Path folder, Progress progress) {
        this.set = set;
        this.rounds = rounds;
        this.alerts = alerts;
        this.progress = progress;
        this.timetable = new Timetable(progress, BenchSize.START.plus(PHASE.multipliedBy(2L * (rounds + 1))));
        this.stack = BenchStack.keeping(
                folder, progress, builder -> builder.serviceSetting("BLO_ALERT_MATCHING_GATHER", "0ms")
                        .serviceSetting("BLO_ALERT_MATCHING_SWEEP", MatchPhase.SWEEP));
    }

    @Override
    public boolean wasStopped() {
        return stack.wasStopped();
    }

    @Override
    public List<Figure> run() throws Exception {
        Proc.requireLinux();
        try (stack) {
            timetable.begin("starting a stack", BenchSize.START);
            stack.start();
            try (Connection connection = stack.connect(Service.ALERT)) {
                set.ensure(connection, progress);
            }
            return figures();
        }
    }

    private List<Figure> figures() throws Exception {
        MatchPhase program = new MatchPhase(stack, set, Pace.system());
        MatchFloor floor = new MatchFloor(stack, set);
        timetable.begin("match: warming up", PHASE.multipliedBy(2));
        timetable.result(
                "program " + program.measure(alerts, 0) + "; floor " + floor.measure(alerts, 0) + " (not counted)");
        List<Round<Matching>> all = Alternation.run(
                rounds,
                round -> told("match: the matcher", round, program.measure(alerts, round)),
                round -> told("match: its look-up alone", round, floor.measure(alerts, round)));
        return List.of(
                Figure.of("match.time", "us/alert", Alternation.pairs(all, Matching::microsEach), GOAL),
                Figure.of("match.cpu", "us/alert", Alternation.pairs(all, Matching::cpuMicrosEach)));
    }

    private Matching told(String what, int round, Matching result) {
        timetable.begin(what + ", round " + round + " of " + rounds, PHASE);
        timetable.result(result.toString());
        return result;
    }
}
