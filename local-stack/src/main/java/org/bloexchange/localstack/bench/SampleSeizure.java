package org.bloexchange.localstack.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bloexchange.localstack.client.Json;

/**
 * What is posted: as much as an officer reports who fills the form well. After the published case of 7 March 2024; plates
 * and papers are invented.
 */
final class SampleSeizure {
    static final String SENDER = "UZ-OYBEK";
    static final String RECIPIENT = "TJ-FOTEHOBOD";

    private SampleSeizure() {}

    static ObjectNode body() {
        return body(Marks.SAMPLE);
    }

    /** The same with other marks. */
    static ObjectNode body(Marks marks) {
        return Json.objectOf("""
                {"kind":"SEIZURE","urgency":"URGENT","audience":{"offices":["COUNTERPART"]},
                 "event":{"occurredAt":"%sT09:30:00+05:00","direction":"ENTRY","inspectionMode":"VEHICLE",
                  "detection":"BLO_WARNING","narrative":{"language":"en","text":"During the inspection of a van with a \
                trailer two bags were found, held by magnets to the underside of the trailer. The driver said he had \
                been paid to bring the trailer to Tashkent and did not know what it carried."}},
                 "goods":[{"commodity":"DRUG","substance":"CANNABIS_RESIN","form":"RESIN",
                  "quantity":{"amount":1981,"unit":"g"},"fieldTest":"positive","markings":"two bags, brown tape"}],
                 "concealment":{"place":"TRAILER","method":"Two bags held by magnets to the frame"},
                 "conveyances":[{"kind":"VAN","plate":{"value":"%s","country":"TJ"},
                  "trailerPlate":{"value":"%s","country":"TJ"},
                  "papers":[{"type":"CMR","number":"%s"}],"colour":"white","make":"Gazelle"}],
                 "route":{"origin":{"country":"TJ","place":"Khujand"},"destination":{"country":"UZ","place":"Tashkent"},
                  "producingCountry":"AF"},
                 "persons":[{"count":1,"nationality":"TJ","sex":"MALE","ageBand":"ADULT","role":"DRIVER",
                  "arrested":true}]}""".formatted(marks.day(), marks.plate(), marks.trailer(), marks.paper()));
    }
}
