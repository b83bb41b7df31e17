package org.bloexchange.localstack.bench;

import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.Service;

/** The whole benchmark of the exchange, on one stack, from its start to its end. */
final class ExchangeBench implements Bench {
    private final BenchSize size;
    private final Timetable timetable;
    private final ThrowAwayStack stack;

    ExchangeBench(BenchSize size, Progress progress) {
        this.size = size;
        this.timetable = new Timetable(progress, size.planned());
        this.stack = ThrowAwayStack.of(progress);
    }

    @Override
    public boolean wasStopped() {
        return stack.wasStopped();
    }

    @Override
    public List<Figure> run() throws Exception {
        Proc.requireLinux();
        try (stack) {
            timetable.begin("starting a stack of its own", BenchSize.START);
            stack.start();
            Footprint atReady = Footprint.of(stack.stack());
            List<Double> bareJvm = bareJvm();

            Rig rig = Rig.on(stack, size, timetable);
            rig.tables().create();
            AlertRows pattern = rig.pattern();
            List<Figure> figures = new ArrayList<>();
            figures.addAll(new PushBench(rig, pattern).figures());
            figures.addAll(new AcceptBench(rig, pattern, null).figures());
            figures.addAll(atReady.readyFigures(bareJvm));
            figures.addAll(Footprint.of(stack.stack()).loadFigures(atReady));
            return figures;
        }
    }

    private List<Double> bareJvm() throws InterruptedException {
        BareJvm jvm = BareJvm.like(stack.stack().part(Service.ALERT.artifact()));
        List<Double> samples = new ArrayList<>();
        for (int i = 0; i < size.rounds(); i++) {
            samples.add(jvm.cpuSeconds(size.jvmStarts()));
        }
        return samples;
    }
}
