package org.bloexchange.localstack.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.bloexchange.localstack.bench.Arrivals.Percentiles;
import org.bloexchange.localstack.stack.Service;

/**
 * The least that gets an alert's rows into one database and word of it into another: the rows committed in one statement,
 * the same events sent by a plain producer, those for the recipient's country read by a plain consumer, one row committed
 * in the second database. Measured as the program is: at the same rate, from the intended time.
 */
final class LoopFloor {
    private static final List<String> TOPICS = List.of("floor.recipient", "floor.sender");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BenchStack stack;
    private final Broker broker;
    private final Pace pace;
    private final AlertRows pattern;

    /** The records of the pattern are the recipient's country's and the sender's, in this order. */
    LoopFloor(BenchStack stack, Broker broker, Pace pace, AlertRows pattern) throws Exception {
        this.stack = stack;
        this.broker = broker;
        this.pace = pace;
        this.pattern = pattern;
        broker.createTopics(TOPICS);
    }

    Percentiles measure(int perSecond, Duration length) throws Exception {
        Arrivals arrivals = new Arrivals();
        try (Producer<String, byte[]> producer = broker.producer();
                FloorReader reader = new FloorReader(
                        broker.consumer(TOPICS.subList(0, 1)), stack.connect(Service.NOTIFICATION), arrivals);
                Crew writers = new Crew(writers(producer, arrivals))) {
            writers.work(new OpenLoop(pace, perSecond, length));
            producer.flush();
            reader.finish(PATIENCE);
        }
        return arrivals.percentiles();
    }

    private List<Writer> writers(Producer<String, byte[]> producer, Arrivals arrivals) throws SQLException {
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < BenchSize.CONNECTIONS; i++) {
            Connection connection = stack.connect(Service.ALERT);
            writers.add(new Writer(new RowsInsert(connection, pattern), pattern, producer, arrivals));
        }
        return writers;
    }

    /** Commits, then sends. */
    private record Writer(RowsInsert insert, AlertRows pattern, Producer<String, byte[]> producer, Arrivals arrivals)
            implements Worker {
        @Override
        public void once(long intendedNanos) throws SQLException {
            AlertRows rows = pattern.copy();
            insert.write(rows);
            arrivals.answered(rows.alertId().toString(), intendedNanos);
            for (int i = 0; i < TOPICS.size(); i++) {
                // what does not arrive is noticed by the arrivals
                var unused =
                        producer.send(rows.records().get(i).on(TOPICS.get(i)).toSend());
            }
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
