package org.bloexchange.alert.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.alert.document.AlertVersion;
import org.bloexchange.alert.event.AlertEvents;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.SelectedAlert;
import org.bloexchange.messaging.outbox.OutboxRecord;

/**
 * A snapshot for whoever begins to read the topics: one CloudEvent per line in the JSON format, with the very id, source and
 * sequence that the record on the country's topic has. Who has read it goes on with the topic, drops the ids it knows and
 * what has a lower sequence. Where the reader's offices have left the audience, a second line says so, as on the topic.
 */
final class AlertNdjson implements ExportWriter {

    private static final String EXTENSION = "ce_";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonFactory LINES =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;
    private final AlertEvents events;
    private final Withdrawals withdrawals;
    private final Reach reach;
    private final String country;

    AlertNdjson(OutputStream out, AlertEvents events, Withdrawals withdrawals, Reach reach, String country) {
        this.out = out;
        this.events = events;
        this.withdrawals = withdrawals;
        this.reach = reach;
        this.country = country;
    }

    @Override
    public void write(List<SelectedAlert> batch) throws IOException {
        List<UUID> ids = batch.stream().map(alert -> alert.view().alertId()).toList();
        Map<UUID, List<Withdrawals.Left>> left = withdrawals.of(ids, reach);
        for (SelectedAlert alert : batch) {
            line(events.published(alert.seen(), country));
            for (OutboxRecord withdrawn : withdrawn(
                    alert.seen().version(), left.getOrDefault(alert.view().alertId(), List.of()))) {
                line(withdrawn);
            }
        }
        out.flush();
    }

    /** Of the version that followed the one the reader sees: who left earlier is not in that one's audience any more. */
    private List<OutboxRecord> withdrawn(AlertVersion seen, List<Withdrawals.Left> left) {
        List<Withdrawals.Left> now =
                left.stream().filter(one -> one.lastVersion() == seen.version()).toList();
        if (now.isEmpty()) {
            return List.of();
        }
        AlertVersion next = seen.ended(seen.state(), now.getFirst().at(), null, null);
        return new ArrayList<>(events.withdrawn(
                next, now.stream().map(Withdrawals.Left::office).toList()));
    }

    private void line(OutboxRecord event) throws IOException {
        try (JsonGenerator line = LINES.createGenerator(out)) {
            line.writeStartObject();
            for (Map.Entry<String, JsonNode> header :
                    JSON.readTree(event.headers()).properties()) {
                String name = header.getKey();
                if (name.startsWith(EXTENSION)) {
                    line.writeStringField(
                            name.substring(EXTENSION.length()),
                            header.getValue().asText());
                }
            }
            line.writeStringField("datacontenttype", "application/json");
            byte[] data = event.payload();
            if (data != null) {
                line.writeFieldName("data");
                line.writeRawValue(new String(data, StandardCharsets.UTF_8));
            }
            line.writeEndObject();
            line.writeRaw('\n');
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
