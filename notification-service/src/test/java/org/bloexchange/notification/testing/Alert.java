package org.bloexchange.notification.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.contract.Goldens;

/** The golden seizure of 7 March 2024 as an alert of the test's own: another id, audience, version. */
public record Alert(UUID id, String originator, long version, String state, List<String> offices) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Goldens GOLDENS = new Goldens();

    /** A seizure at UZ-OYBEK, first version, for nobody yet. */
    public static Alert aSeizure() {
        return new Alert(UUID.randomUUID(), "UZ-OYBEK", 1, "ISSUED", List.of());
    }

    public Alert to(String... audience) {
        return new Alert(id, originator, version, state, List.of(audience));
    }

    public Alert updated() {
        return new Alert(id, originator, version + 1, "UPDATED", offices);
    }

    public Alert cancelled() {
        return new Alert(id, originator, version + 1, "CANCELLED", offices);
    }

    /** The record one country reads: with its own offices only. */
    public ContractRecord recordFor(String reader) {
        return record(
                reader,
                offices.stream().filter(office -> office.startsWith(reader)).toList());
    }

    /** A record that names whatever offices it likes, as no right one would. */
    public ContractRecord record(String reader, List<String> audience) {
        ObjectNode data = golden();
        data.put("alertId", id.toString()).put("version", version).put("state", state);
        ArrayNode named = data.putArray("audience");
        audience.forEach(named::add);
        String type =
                switch (state) {
                    case "ISSUED" -> "blo.alert.issued.v1";
                    case "UPDATED" -> "blo.alert.updated.v1";
                    default -> "blo.alert.cancelled.v1";
                };
        if (state.equals("CANCELLED")) {
            data.putObject("cancellation").put("reason", "ENTERED_IN_ERROR");
        }
        return Exchange.record(
                type, "alerts", reader, "/offices/" + originator, id.toString(), id.toString(), version, data);
    }

    /** The record that says to a country that its offices left the audience with this version. */
    public ContractRecord withdrawnFrom(String reader, String... left) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("alertId", id.toString())
                .put("reference", "EX-UZ-OYBEK-7K3QX9")
                .put("version", version);
        ArrayNode named = data.putArray("offices");
        List.of(left).forEach(named::add);
        data.put("reason", "REMOVED_FROM_AUDIENCE").put("withdrawnAt", "2024-03-07T08:15:40Z");
        return Exchange.record(
                "blo.alert.withdrawn.v1",
                "alerts",
                reader,
                "/offices/" + originator,
                id.toString(),
                id.toString(),
                version,
                data);
    }

    /** The same as a record of the past that the originator brought in. */
    public ContractRecord recordOfThePast(String reader) {
        ObjectNode data = golden();
        data.put("alertId", id.toString())
                .put("version", version)
                .put("state", state)
                .put("history", true);
        ArrayNode named = data.putArray("audience");
        offices.forEach(named::add);
        String type = "blo.alert." + state.toLowerCase(Locale.ROOT) + ".v1";
        return Exchange.record(
                type, "alerts", reader, "/offices/" + originator, id.toString(), id.toString(), version, data);
    }

    /** What a recipient office answers to this version, as one of the two countries reads it. */
    public ContractRecord answer(String state, String office, long sequence, String reader) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("alertId", id.toString())
                .put("reference", "EX-UZ-OYBEK-7K3QX9")
                .put("office", office)
                .put("country", office.substring(0, 2))
                .put("version", version)
                .put("state", state);
        if (state.equals("DECLINED")) {
            data.put("reason", "Nobody to send");
        }
        data.put("at", "2024-03-07T05:05:02Z");
        return Exchange.record(
                "blo.receipt." + state.toLowerCase(Locale.ROOT) + ".v1",
                "responses",
                reader,
                "/offices/" + office,
                id.toString(),
                id + "/" + office,
                sequence,
                data);
    }

    private static ObjectNode golden() {
        try {
            return (ObjectNode) MAPPER.readTree(
                    GOLDENS.named("alert.issued/seizure-of-7-march-2024-to-tj").data());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
