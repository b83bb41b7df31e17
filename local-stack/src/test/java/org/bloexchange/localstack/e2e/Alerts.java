package org.bloexchange.localstack.e2e;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bloexchange.localstack.client.Json;

/** Requests as an officer's desk would make them. Every identifier is invented. */
final class Alerts {

    private Alerts() {}

    /** A seizure of cannabis resin, to the offices named. */
    static ObjectNode seizureTo(String... offices) {
        ObjectNode alert = Json.objectOf("""
                {"kind":"SEIZURE","urgency":"URGENT",
                 "event":{"occurredAt":"2024-03-07T09:30:00+05:00","direction":"ENTRY","inspectionMode":"VEHICLE",
                          "detection":"BLO_WARNING"},
                 "goods":[{"commodity":"DRUG","substance":"CANNABIS_RESIN","form":"RESIN",
                           "quantity":{"amount":1981,"unit":"g"}}],
                 "conveyances":[{"kind":"VAN","plate":{"value":"01 A 123 BC","country":"TJ"}}]}""");
        return addressed(alert, offices);
    }

    /** A warning of what comes to Sariosiyo, to the offices named. */
    static ObjectNode warningTo(String... offices) {
        ObjectNode alert = Json.objectOf("""
                {"kind":"ADVANCE_WARNING","urgency":"URGENT",
                 "watch":{"subject":"A white truck with cotton","from":"2026-11-24T00:00:00Z",
                          "until":"2126-11-26T00:00:00Z","nextCrossing":"UZ-SARIOSIYO"}}""");
        return addressed(alert, offices);
    }

    private static ObjectNode addressed(ObjectNode alert, String... offices) {
        ArrayNode audience = alert.putObject("audience").putArray("offices");
        for (String office : offices) {
            audience.add(office);
        }
        return alert;
    }
}
