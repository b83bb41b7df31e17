package org.bloexchange.messaging.inbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.bloexchange.messaging.catchup.CatchUpGate;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.operation.MessagingMeters;
import org.bloexchange.messaging.operation.WorkInProgress;
import org.bloexchange.messaging.quarantine.Quarantine;
import org.bloexchange.messaging.quarantine.Quarantine.Rejected;
import org.bloexchange.messaging.quarantine.QuarantineReason;
import org.jboss.logging.Logger;

/**
 * Handles the batches of a stream: each in one transaction with its inbox rows and offsets; record by record if that
 * fails, so that one bad record costs only itself; again and again in place, in order, while the database is away.
 */
@ApplicationScoped
public class StreamReader {

    private static final Logger LOG = Logger.getLogger(StreamReader.class);

    private final DataSource database;
    private final Inbox inbox;
    private final EnvelopeReader envelopes;
    private final Quarantine quarantine;
    private final MessagingMeters meters;
    private final CatchUpGate gate;
    private final WorkInProgress work;
    private final Map<String, StreamHandler> handlers = new HashMap<>();

    StreamReader(
            DataSource database,
            Inbox inbox,
            EnvelopeReader envelopes,
            Quarantine quarantine,
            MessagingMeters meters,
            CatchUpGate gate,
            WorkInProgress work,
            @All List<StreamHandler> handlers) {
        this.database = database;
        this.inbox = inbox;
        this.envelopes = envelopes;
        this.quarantine = quarantine;
        this.meters = meters;
        this.gate = gate;
        this.work = work;
        handlers.forEach(handler -> this.handlers.put(handler.stream(), handler));
    }

    /**
     * Handles the records and returns when their effect is durable. Never throws for a bad record; waits while the
     * database is away or the compacted streams this service needs were not yet read.
     *
     * @throws StoppingException if the process is told to stop before the batch was handled; it comes again
     */
    public void read(String stream, ConsumerRecords<byte[], byte[]> records) {
        StreamHandler handler = handlerOf(stream);
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        gate.awaitFor(stream, work);
        work.during(() -> meters.timeHandling(stream, () -> handle(handler, batch)));
    }

    /** Handles one record again, as an ADMIN's replay does. */
    public void replay(ConsumerRecord<byte[], byte[]> record, String stream) {
        StreamHandler handler = handlerOf(stream);
        InboundEvent event = envelopes.read(record);
        QuarkusTransaction.joiningExisting().run(() -> {
            try (Connection connection = database.getConnection()) {
                List<InboundEvent> fresh = inbox.admit(connection, List.of(event));
                if (!fresh.isEmpty()) {
                    handler.handle(fresh);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot replay a record", e);
            }
        });
    }

    private StreamHandler handlerOf(String stream) {
        StreamHandler handler = handlers.get(stream);
        if (handler == null) {
            throw new IllegalStateException("No StreamHandler for " + stream);
        }
        return handler;
    }

    private void handle(StreamHandler handler, List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            work.retryWhileAway(() -> inOneTransaction(handler, batch));
        } catch (RuntimeException e) {
            if (work.isStopping()) {
                throw e;
            }
            LOG.warnf(
                    "Batch failed, going through it record by record; stream=%s records=%d cause=%s",
                    handler.stream(), batch.size(), e.getClass().getSimpleName());
            batch.forEach(record -> work.retryWhileAway(() -> alone(handler, record)));
        }
    }

    private void alone(StreamHandler handler, ConsumerRecord<byte[], byte[]> record) {
        try {
            inOneTransaction(handler, List.of(record));
        } catch (RuntimeException e) {
            if (Outage.isOne(e)) {
                throw e;
            }
            UnprocessableEventException why = e instanceof UnprocessableEventException known
                    ? known
                    : new UnprocessableEventException(
                            QuarantineReason.HANDLER_FAILED, e.getClass().getSimpleName(), e);
            if (why.reason() == QuarantineReason.HANDLER_FAILED) {
                LOG.errorf(e, "A handler failed on a record; stream=%s", handler.stream());
            }
            inTransaction(connection -> {
                quarantine.keep(connection, List.of(new Rejected(record, why)));
                inbox.moveTo(connection, nextOf(List.of(record)));
            });
        }
    }

    private void inOneTransaction(StreamHandler handler, List<ConsumerRecord<byte[], byte[]>> batch) {
        List<InboundEvent> events = new ArrayList<>(batch.size());
        List<Rejected> rejects = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            try {
                events.add(envelopes.read(record));
            } catch (UnprocessableEventException e) {
                rejects.add(new Rejected(record, e));
            }
        }
        inTransaction(connection -> {
            quarantine.keep(connection, rejects);
            List<InboundEvent> fresh = inbox.admit(connection, events);
            meters.repeated(handler.stream(), events.size() - fresh.size());
            if (!fresh.isEmpty()) {
                handler.handle(fresh);
            }
            inbox.moveTo(connection, nextOf(batch));
        });
    }

    private interface Step {
        void run(Connection connection) throws SQLException;
    }

    private void inTransaction(Step step) {
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            try (Connection connection = database.getConnection()) {
                step.run(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot handle a batch", e);
            }
        });
    }

    private static Map<TopicPartition, Long> nextOf(List<ConsumerRecord<byte[], byte[]>> batch) {
        Map<TopicPartition, Long> next = new HashMap<>();
        batch.forEach(record ->
                next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Long::max));
        return next;
    }
}
