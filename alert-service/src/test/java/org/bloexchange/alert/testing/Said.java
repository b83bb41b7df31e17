package org.bloexchange.alert.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What an officer says, as JSON: {@code aSeizure().to("TJ-FOTEHOBOD").with("/urgency", "FLASH")}. */
public final class Said {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode body;

    private Said(ObjectNode body) {
        this.body = body;
    }

    /** As few fields as a seizure needs: 1,981 g of cannabis resin on entry, told to the counterpart. */
    public static Said aSeizure() {
        return parse("""
                {"kind": "SEIZURE", "urgency": "URGENT", "audience": {"offices": ["COUNTERPART"]},
                 "event": {"occurredAt": "2024-03-07T09:30:00+05:00", "direction": "ENTRY"},
                 "goods": [{"substance": "CANNABIS_RESIN", "quantity": {"amount": 1981, "unit": "g"}}]}""");
    }

    /** As few fields as a warning needs, told to the counterpart. */
    public static Said aWarning() {
        return parse("""
                {"kind": "ADVANCE_WARNING", "urgency": "FLASH", "audience": {"offices": ["COUNTERPART"]},
                 "watch": {"subject": "A blue truck with dried fruit", "from": "2126-05-14T19:00:00Z",
                           "until": "2126-05-17T19:00:00Z", "nextCrossing": "UZ-SARIOSIYO"}}""");
    }

    /** As few fields as a lookout needs: a plate, told to the counterpart. */
    public static Said aLookout() {
        return parse("""
                {"kind": "LOOKOUT", "urgency": "FLASH", "audience": {"offices": ["COUNTERPART"]},
                 "conveyances": [{"kind": "TRUCK", "plate": {"value": "01A123BC", "country": "UZ"}}]}""");
    }

    /** As few fields as a bulletin on concealment needs, told to the counterpart. */
    public static Said aBulletin() {
        return parse("""
                {"kind": "CONCEALMENT_BULLETIN", "urgency": "ROUTINE", "audience": {"offices": ["COUNTERPART"]},
                 "concealment": {"place": "TYRE", "method": "Packets vulcanised into the spare wheel"}}""");
    }

    /** Every field group filled, as on 7 March 2024. */
    public static Said theSeizureOf7March2024() {
        return parse("""
                {"kind": "SEIZURE", "urgency": "URGENT", "matching": "OPEN",
                 "audience": {"offices": ["COUNTERPART", "KZ-KONYSBAEV"]},
                 "handling": {"code": "H3", "text": "Not to be mentioned to the carrier."},
                 "evaluation": {"source": "B", "information": "2"},
                 "event": {"occurredAt": "2024-03-07T09:30:00+05:00", "crossingPoint": "UZ-OYBEK",
                   "place": {"text": "Inspection bay, cargo lane", "lat": 40.5682, "lon": 69.2444},
                   "direction": "ENTRY", "inspectionMode": "VEHICLE", "detection": "BLO_WARNING",
                   "narrative": {"text": "Two bags held by magnets to the trailer of a cargo van.", "language": "en"}},
                 "goods": [{"commodity": "DRUG", "substance": "CANNABIS_RESIN", "form": "RESIN",
                   "quantity": {"amount": 1981, "unit": "g"}, "fieldTest": "Positive", "markings": "None"}],
                 "concealment": {"place": "TRAILER", "method": "Two plastic bags held by magnets"},
                 "conveyances": [{"kind": "VAN", "plate": {"value": "0101EX01", "country": "TJ"},
                   "trailerPlate": {"value": "0102EX01", "country": "UNKNOWN"}, "vin": "1M8GDM9AXKP042788",
                   "container": "CSQU3054383", "wagon": "45488855", "trainNumber": "12", "seal": "EX-000117",
                   "papers": [{"type": "CMR", "number": "EX-2024-0307"}], "colour": "white", "make": "any"}],
                 "route": {"origin": {"country": "TJ"}, "transit": [{"country": "UZ", "place": "Termez"}],
                   "destination": {"country": "UNKNOWN"}, "producingCountry": "AF",
                   "previousCrossing": {"point": "TJ-FOTEHOBOD", "at": "2024-03-07T09:05:00+05:00"},
                   "nextCrossing": {"point": "UNKNOWN"}},
                 "persons": [{"count": 1, "nationality": "UNKNOWN", "sex": "MALE", "ageBand": "ADULT",
                   "role": "DRIVER", "arrested": false}]}""");
    }

    /** The same, told to these offices. */
    public Said to(String... offices) {
        ArrayNode list = JSON.createArrayNode();
        for (String office : offices) {
            list.add(office);
        }
        return with("/audience/offices", list);
    }

    /** The same with another value at the pointer; objects and arrays on the way must be there. */
    public Said with(String pointer, @Nullable Object value) {
        ObjectNode copy = body.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(at.head());
        JsonNode node = JSON.valueToTree(value);
        if (parent instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), node);
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), node);
        }
        return new Said(copy);
    }

    /** The same with a JSON value at the pointer. */
    public Said withJson(String pointer, String json) {
        try {
            return with(pointer, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same without what lies at the pointer. */
    public Said without(String pointer) {
        ObjectNode copy = body.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ArrayNode list) {
            list.remove(at.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        }
        return new Said(copy);
    }

    /** The body as text. */
    public String json() {
        return body.toString();
    }

    /** The body as UTF-8. */
    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return json();
    }

    private static Said parse(String json) {
        try {
            return new Said((ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
