package org.bloexchange.localstack.bench;

import java.util.List;
import org.bloexchange.localstack.bench.Alternation.Round;
import org.jspecify.annotations.Nullable;

/** How many alerts are accepted, and what one costs, beside the bare rows. */
final class AcceptBench {
    private final Rig rig;
    private final @Nullable Goal rate;
    private final AcceptPhase program;
    private final RowsFloor floor;

    /** With a goal for the rate, where there is one. */
    AcceptBench(Rig rig, AlertRows pattern, @Nullable Goal rate) {
        this.rig = rig;
        this.rate = rate;
        this.program = new AcceptPhase(rig.stack(), rig.drain());
        this.floor = new RowsFloor(rig.stack(), pattern);
    }

    List<Figure> figures() throws Exception {
        BenchSize size = rig.size();
        warmUp(size);
        List<Round<Accepting>> rounds = Alternation.run(
                size.rounds(),
                rig.told(
                        "accept: alerts, then waiting until all is done",
                        size.acceptAndDrain(size.accept()),
                        any -> program.measure(size.accept())),
                rig.told("accept: bare rows", size.accept(), any -> floor.measure(size.accept())));
        return List.of(
                Figure.of("accept.rate", "alerts/s", Alternation.pairs(rounds, Accepting::perSecond), rate),
                Figure.of(
                        "accept.cpu.alert-service",
                        "us/alert",
                        Alternation.pairs(rounds, Accepting::clientOrServiceMicros)),
                Figure.of("accept.cpu.postgres", "us/alert", Alternation.pairs(rounds, Accepting::postgresMicros)));
    }

    private void warmUp(BenchSize size) throws Exception {
        rig.timetable()
                .begin("accept: warming up", size.acceptAndDrain(size.warmUp()).plus(size.warmUp()));
        rig.timetable()
                .result("program " + program.measure(size.warmUp()) + "; floor " + floor.measure(size.warmUp())
                        + " (not counted)");
    }
}
