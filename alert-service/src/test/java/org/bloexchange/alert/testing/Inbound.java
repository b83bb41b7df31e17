package org.bloexchange.alert.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.event.InboundEvent;
import org.bloexchange.messaging.topic.TopicName;

/** Records of the contracts as handlers get them. */
public final class Inbound {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Inbound() {}

    /** The event a record is. */
    public static InboundEvent of(ContractRecord record) {
        Map<String, String> headers = record.headers();
        byte[] data = record.data();
        try {
            return new InboundEvent(
                    headers.getOrDefault("ce_id", ""),
                    headers.getOrDefault("ce_source", ""),
                    headers.getOrDefault("ce_type", ""),
                    headers.getOrDefault("ce_subject", ""),
                    Long.parseLong(headers.getOrDefault("ce_sequence", "1")),
                    Instant.parse(headers.getOrDefault("ce_time", "")),
                    Instant.parse(headers.getOrDefault("ce_recordedtime", "")),
                    TopicName.parse(record.topic()).orElseThrow(),
                    record.key(),
                    data == null ? null : JSON.readTree(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
