package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.bench.SetOption.Kept;
import org.bloexchange.localstack.bench.data.DataSet;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.Service;

/** Accepting alone, and whether it costs more the more alerts there are. What it adds to the kept sets it takes away. */
final class AcceptRun implements Bench {
    private static final Goal RATE = Goal.atLeast(0.4);

    private final BenchSize size;
    private final Kept manyAlerts;
    private final Kept fewAlerts;
    private final Progress progress;
    private final Timetable timetable;
    private final BenchStack few;
    private final BenchStack many;

    AcceptRun(BenchSize size, Kept manyAlerts, Kept fewAlerts, Progress progress) {
        this.size = size;
        this.manyAlerts = manyAlerts;
        this.fewAlerts = fewAlerts;
        this.progress = progress;
        this.timetable = new Timetable(progress, planned(size));
        this.few = BenchStack.keeping(fewAlerts.folder(), progress);
        this.many = BenchStack.keeping(manyAlerts.folder(), progress);
    }

    /** Without making the sets, which says itself how long it takes. */
    private static Duration planned(BenchSize size) {
        Duration rate = size.acceptAndDrain(size.accept()).plus(size.accept());
        Duration growth = size.acceptAndDrain(size.accept()).multipliedBy(2);
        Duration warmUp = size.acceptAndDrain(size.warmUp()).multipliedBy(3).plus(size.warmUp());
        return BenchSize.START
                .multipliedBy(2)
                .plus(warmUp)
                .plus(rate.plus(growth).multipliedBy(size.rounds()));
    }

    @Override
    public boolean wasStopped() {
        return few.wasStopped() || many.wasStopped();
    }

    @Override
    public List<Figure> run() throws Exception {
        Proc.requireLinux();
        List<Figure> figures = new ArrayList<>();
        try (few) {
            Rig amongFew = open(few, fewAlerts);
            figures.addAll(new AcceptBench(amongFew, amongFew.pattern(), RATE).figures());
            try (many) {
                Rig amongMany = open(many, manyAlerts);
                figures.addAll(new AcceptGrowth(amongMany, amongFew).figures());
                restore(amongMany);
            }
            restore(amongFew);
        }
        return figures;
    }

    private Rig open(BenchStack stack, Kept alerts) throws Exception {
        timetable.begin(
                "starting a stack with %,d alerts".formatted(alerts.set().alerts()), BenchSize.START);
        stack.start();
        stack.ensure(alerts.set(), progress);
        Rig rig = Rig.on(stack, size, timetable);
        rig.tables().create();
        return rig;
    }

    private static void restore(Rig rig) throws SQLException {
        rig.tables().drop();
        try (Connection alerts = rig.stack().connect(Service.ALERT)) {
            DataSet.restore(alerts);
        }
    }
}
