package org.bloexchange.alert.testing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.bloexchange.messaging.contract.ContractRecord;
import org.bloexchange.messaging.event.EventIds;

/** Deliveries as notification-service tells them. */
public final class Deliveries {

    private Deliveries() {}

    /** Tells Uzbekistan that a desk of the office has that version. */
    public static void tell(String alertId, String office, int version) {
        Bus.send(java.util.List.of(record(alertId, office, version)));
    }

    /** The record of it. */
    public static ContractRecord record(String alertId, String office, int version) {
        String writer = office.substring(0, 2);
        String subject = alertId + "/" + office;
        Map<String, String> headers = Bus.headers("blo.delivery.delivered.v1", "/offices/" + office, subject, version);
        headers.put(
                "ce_id",
                EventIds.derive("blo.delivery.delivered.v1", subject, version, "uz")
                        .toString());
        headers.put("ce_dataschema", "https://bloexchange.org/schemas/delivery.v1.json");
        String data =
                "{\"alertId\":\"%s\",\"office\":\"%s\",\"country\":\"%s\",\"version\":%d,\"channel\":\"SCREEN\",\"at\":\"2026-03-07T05:02:12.020Z\"}"
                        .formatted(alertId, office, writer, version);
        return new ContractRecord(
                "exercise.blo.uz.deliveries.v1." + writer.toLowerCase(Locale.ROOT),
                alertId,
                headers,
                data.getBytes(StandardCharsets.UTF_8));
    }
}
