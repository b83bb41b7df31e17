package org.bloexchange.localstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.bloexchange.localstack.bench.Alternation.Phase;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.messaging.World;
import org.bloexchange.messaging.topic.TopicName;

/** What every measurement needs, on one stack. */
record Rig(
        BenchSize size,
        Timetable timetable,
        Pace pace,
        BenchStack stack,
        Broker broker,
        FloorTables tables,
        Drain drain) {

    static Rig on(BenchStack stack, BenchSize size, Timetable timetable) {
        Pace pace = Pace.system();
        Broker broker = new Broker(stack.stack().bootstrapServers());
        Drain drain = new Drain(stack, broker, pace);
        return new Rig(size, timetable, pace, stack, broker, new FloorTables(stack), drain);
    }

    /** Issues one alert and takes its rows and events for the pattern of the floors. */
    AlertRows pattern() throws Exception {
        List<String> topics = List.of(alertsFor("tj"), alertsFor("uz"));
        try (Consumer<String, byte[]> consumer = broker.consumer(topics);
                Connection alerts = stack.connect(Service.ALERT)) {
            JsonNode alert = stack.officer(SampleSeizure.SENDER)
                    .issueAlert(SampleSeizure.body())
                    .require(201)
                    .json();
            String id = alert.path("alertId").asText();
            List<PublishedRecord> records = Broker.published(consumer, id, topics.size());
            return AlertRows.read(
                    alerts, UUID.fromString(id), alert.path("reference").asText(), records);
        }
    }

    private static String alertsFor(String reader) {
        return new TopicName(World.EXERCISE, reader, "alerts", "uz").value();
    }

    /** A phase that begins on a machine at rest, says that it begins, and what it gave. */
    <T> Phase<T> told(String what, Duration planned, Phase<T> phase) {
        return round -> {
            drain.awaitAll();
            tables.settle();
            timetable.begin(what + ", round " + round + " of " + size.rounds(), planned);
            T result = phase.measure(round);
            timetable.result(String.valueOf(result));
            return result;
        };
    }
}
