package org.bloexchange.messaging.quarantine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bloexchange.messaging.inbox.UnprocessableEventException;
import org.bloexchange.messaging.operation.MessagingMeters;
import org.bloexchange.messaging.topic.TopicName;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts records aside with their reason, so that one bad record costs only itself. Writes in the caller's transaction. */
@ApplicationScoped
public class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT = """
            insert into quarantine (direction, reason, detail, topic, partition, record_offset, outbox_seq, aggregate,
                reader, writer, key, headers, payload, size_bytes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final MessagingMeters meters;

    Quarantine(MessagingMeters meters) {
        this.meters = meters;
    }

    /** A record that came in and what is wrong with it. */
    public record Rejected(ConsumerRecord<byte[], byte[]> record, UnprocessableEventException why) {}

    /** Keeps records that cannot be handled; the same record twice is kept once. */
    public void keep(Connection connection, List<Rejected> rejects) throws SQLException {
        if (rejects.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Rejected reject : rejects) {
                ConsumerRecord<byte[], byte[]> record = reject.record();
                bindWhy(insert, "IN", reject.why().reason(), reject.why().getMessage(), record.topic());
                insert.setInt(5, record.partition());
                insert.setLong(6, record.offset());
                insert.setNull(7, Types.BIGINT);
                insert.setNull(8, Types.VARCHAR);
                insert.setString(11, record.key() == null ? null : text(record.key()));
                insert.setString(12, headersOf(record));
                insert.setBytes(13, record.value());
                insert.setInt(14, record.value() == null ? 0 : record.value().length);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (Rejected reject : rejects) {
            meters.quarantined("in", reject.why().reason());
            LOG.warnf(
                    "Record put into quarantine; reason=%s topic=%s partition=%d offset=%d",
                    reject.why().reason(),
                    reject.record().topic(),
                    reject.record().partition(),
                    reject.record().offset());
        }
    }

    /** Keeps an event the broker refused for good. */
    public void keepRefused(
            Connection connection,
            long outboxSeq,
            String aggregate,
            String topic,
            String key,
            String headers,
            byte @Nullable [] payload,
            Exception refusal)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bindWhy(
                    insert,
                    "OUT",
                    QuarantineReason.BROKER_REFUSED,
                    refusal.getClass().getSimpleName(),
                    topic);
            insert.setNull(5, Types.INTEGER);
            insert.setNull(6, Types.BIGINT);
            insert.setLong(7, outboxSeq);
            insert.setString(8, aggregate);
            insert.setString(11, key);
            insert.setString(12, headers);
            insert.setBytes(13, payload);
            insert.setInt(14, payload == null ? 0 : payload.length);
            insert.executeUpdate();
        }
        meters.quarantined("out", QuarantineReason.BROKER_REFUSED);
    }

    private static void bindWhy(
            PreparedStatement insert, String direction, QuarantineReason reason, @Nullable String detail, String topic)
            throws SQLException {
        insert.setString(1, direction);
        insert.setString(2, reason.name());
        insert.setString(3, detail == null ? "" : storable(detail));
        insert.setString(4, topic);
        insert.setString(9, TopicName.parse(topic).map(TopicName::reader).orElse(""));
        insert.setString(10, TopicName.parse(topic).map(TopicName::writer).orElse(""));
    }

    private static String headersOf(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode headers = JSON.createObjectNode();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? null : text(header.value()));
        }
        return storable(headers.toString());
    }

    private static String text(byte[] bytes) {
        return storable(new String(bytes, StandardCharsets.UTF_8));
    }

    /** PostgreSQL's text has no zero character; a poison record may. */
    private static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
