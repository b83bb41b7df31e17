package org.bloexchange.localstack.bench;

import java.util.List;
import org.bloexchange.localstack.bench.Alternation.Round;
import org.bloexchange.localstack.bench.Arrivals.Percentiles;

/** How long an alert is on its way, beside the bare loop. */
final class PushBench {
    /** From the POST to the push in at most four times what the bare loop takes. */
    private static final Goal GOAL = Goal.atMost(4);

    private final Rig rig;
    private final PushPhase program;
    private final LoopFloor floor;

    PushBench(Rig rig, AlertRows pattern) throws Exception {
        this.rig = rig;
        this.program = new PushPhase(rig.stack(), rig.pace());
        this.floor = new LoopFloor(rig.stack(), rig.broker(), rig.pace(), pattern);
    }

    List<Figure> figures() throws Exception {
        BenchSize size = rig.size();
        warmUp(size);
        List<Round<Percentiles>> rounds = Alternation.run(
                size.rounds(),
                rig.told(
                        "push: POST to live stream",
                        size.push(),
                        any -> program.measure(BenchSize.PUSH_RATE, size.push())),
                rig.told("push: bare loop", size.push(), any -> floor.measure(BenchSize.PUSH_RATE, size.push())));
        return List.of(
                Figure.of("push.answer.p50", "ms", Alternation.pairs(rounds, Percentiles::answer50)),
                Figure.of("push.p50", "ms", Alternation.pairs(rounds, Percentiles::p50), GOAL),
                Figure.of("push.p99", "ms", Alternation.pairs(rounds, Percentiles::p99)));
    }

    private void warmUp(BenchSize size) throws Exception {
        rig.timetable().begin("push: warming up", size.warmUp().multipliedBy(2));
        rig.timetable()
                .result("program " + program.measure(BenchSize.WARM_UP_RATE, size.warmUp()) + "; floor "
                        + floor.measure(BenchSize.WARM_UP_RATE, size.warmUp()) + " (not counted)");
    }
}
