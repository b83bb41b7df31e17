package org.bloexchange.localstack.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bloexchange.localstack.client.Json;

/**
 * What the officers write. The seizure is the public case PUB-01 of 7 March 2024 (tajikistan.un.org, 25 April 2024); the
 * hour, the plates and the later weight are invented, since no publication names them.
 */
final class PublicCase {
    static final String PLATE = "01A123BC";
    static final int REPORTED_GRAMS = 1981;
    static final int WEIGHED_GRAMS = 1974;

    private PublicCase() {}

    static ObjectNode seizure() {
        return Json.objectOf("""
                {"kind": "SEIZURE", "urgency": "URGENT",
                 "audience": {"offices": ["COUNTERPART", "KZ-KONYSBAEV"]},
                 "event": {"occurredAt": "2024-03-07T09:30:00+05:00", "direction": "ENTRY",
                           "inspectionMode": "VEHICLE", "detection": "BLO_WARNING",
                           "narrative": {"text": "Found after the two facing offices had spoken.", "language": "en"}},
                 "goods": [{"commodity": "DRUG", "substance": "CANNABIS_RESIN", "form": "RESIN",
                            "quantity": {"amount": %d, "unit": "g"}}],
                 "concealment": {"place": "TRAILER", "method": "Two plastic bags held to the trailer by magnets"},
                 "conveyances": [{"kind": "VAN", "plate": {"value": "%s", "country": "TJ"}}],
                 "route": {"origin": {"country": "TJ"}, "destination": {"country": "UZ"}}}
                """.formatted(REPORTED_GRAMS, PLATE));
    }

    /** The same after the bags were weighed without their wrapping. */
    static ObjectNode weighed() {
        ObjectNode alert = seizure();
        alert.put("material", false);
        ((ObjectNode) alert.path("goods").path(0).path("quantity")).put("amount", WEIGHED_GRAMS);
        return alert;
    }

    static ObjectNode warning() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Json.objectOf("""
                {"kind": "ADVANCE_WARNING", "urgency": "URGENT",
                 "audience": {"offices": ["COUNTERPART"]},
                 "watch": {"subject": "A truck with yarn, floor of the trailer raised",
                           "from": "%s", "until": "%s", "nextCrossing": "UZ-SARIOSIYO", "expectedAt": "%s"}}
                """.formatted(now, now.plus(Duration.ofHours(12)), now.plus(Duration.ofHours(2))));
    }
}
