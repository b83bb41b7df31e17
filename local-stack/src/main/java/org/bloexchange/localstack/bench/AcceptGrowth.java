package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bloexchange.localstack.bench.Alternation.Round;
import org.bloexchange.localstack.bench.data.DataSet;
import org.bloexchange.localstack.stack.Service;

/** What an alert costs where many lie already, beside what it costs where few do: two stacks that take turns. */
final class AcceptGrowth {
    private static final Goal GOAL = Goal.atMost(1.3);

    private final Rig many;
    private final Rig few;
    private final AcceptPhase amongMany;
    private final AcceptPhase amongFew;

    AcceptGrowth(Rig many, Rig few) {
        this.many = many;
        this.few = few;
        this.amongMany = new AcceptPhase(many.stack(), many.drain());
        this.amongFew = new AcceptPhase(few.stack(), few.drain());
    }

    List<Figure> figures() throws Exception {
        BenchSize size = few.size();
        few.timetable()
                .begin("growth: warming up", size.acceptAndDrain(size.warmUp()).multipliedBy(2));
        few.timetable()
                .result("among many " + amongMany.measure(size.warmUp()) + "; among few "
                        + amongFew.measure(size.warmUp()) + " (not counted)");
        List<Round<Accepting>> rounds = Alternation.run(
                size.rounds(),
                many.told("growth: among many alerts", size.acceptAndDrain(size.accept()), any -> {
                    restore(many);
                    return amongMany.measure(size.accept());
                }),
                few.told("growth: among few alerts", size.acceptAndDrain(size.accept()), any -> {
                    restore(few);
                    return amongFew.measure(size.accept());
                }));
        return List.of(
                Figure.of("accept.cpu.growth", "us/alert", Alternation.pairs(rounds, Accepting::micros), GOAL),
                Figure.of(
                        "accept.cpu.growth.service",
                        "us/alert",
                        Alternation.pairs(rounds, Accepting::clientOrServiceMicros)),
                Figure.of(
                        "accept.cpu.growth.postgres",
                        "us/alert",
                        Alternation.pairs(rounds, Accepting::postgresMicros)));
    }

    /** What earlier rounds added would soon be more than the few there are. */
    private static void restore(Rig rig) throws SQLException {
        try (Connection alerts = rig.stack().connect(Service.ALERT)) {
            DataSet.restore(alerts);
        }
    }
}
