package org.bloexchange.localstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.topic.TopicName;

/** The whole benchmark of the exchange, on one stack, from its start to its end. */
final class ExchangeBench {
    private final BenchSize size;
    private final Timetable timetable;
    private final ThrowAwayStack stack;

    ExchangeBench(BenchSize size, Progress progress) {
        this.size = size;
        this.timetable = new Timetable(progress, size.planned());
        this.stack = new ThrowAwayStack(progress);
    }

    boolean wasStopped() {
        return stack.wasStopped();
    }

    List<Figure> run() throws Exception {
        Proc.requireLinux();
        try (stack) {
            timetable.begin("starting a stack of its own", BenchSize.START);
            stack.start();
            Footprint atReady = Footprint.of(stack.stack());
            List<Double> bareJvm = bareJvm();

            Rig rig = rig();
            rig.tables().create();
            AlertRows pattern = pattern(rig.broker());
            List<Figure> figures = new ArrayList<>();
            figures.addAll(new PushBench(rig, pattern).figures());
            figures.addAll(new AcceptBench(rig, pattern).figures());
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

    private Rig rig() {
        Pace pace = Pace.system();
        Broker broker = new Broker(stack.stack().bootstrapServers());
        Drain drain = new Drain(stack, broker, pace);
        return new Rig(size, timetable, pace, stack, broker, new FloorTables(stack), drain);
    }

    /** Issues one alert and takes its rows and events for the pattern of the floors. */
    private AlertRows pattern(Broker broker) throws Exception {
        JsonNode alert = stack.officer(SampleSeizure.SENDER)
                .issueAlert(SampleSeizure.body())
                .require(201)
                .json();
        String id = alert.path("alertId").asText();
        List<PublishedRecord> records = broker.published(id, List.of(alertsFor("tj"), alertsFor("uz")));
        try (Connection alerts = stack.connect(Service.ALERT)) {
            return AlertRows.read(
                    alerts, UUID.fromString(id), alert.path("reference").asText(), records);
        }
    }

    private static String alertsFor(String reader) {
        return new TopicName(World.EXERCISE, reader, "alerts", "uz").value();
    }
}
