package org.bloexchange.localstack.bench.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.localstack.bench.data.Plates.Plate;
import org.bloexchange.localstack.client.Json;

/** What crosses the borders. Some of it turns up again, so that some alerts name the same; hardly any more than twice. */
final class Traffic {
    private static final int REMEMBERED = 4_000;
    private static final int SEEN_BEFORE = 8;

    private static final Weighted<String> KINDS = new Weighted<String>()
            .with("CAR", 30)
            .with("TRUCK", 30)
            .with("VAN", 10)
            .with("BUS", 8)
            .with("CONTAINER", 9)
            .with("WAGON", 9)
            .with("MOTORCYCLE", 1)
            .with("PEDESTRIAN", 3);

    private static final List<String> COLOURS = List.of("white", "grey", "black", "blue", "red", "green", "silver");
    private static final List<String> CARS = List.of("Chevrolet Cobalt", "Daewoo Nexia", "Lada Niva", "Toyota Camry");
    private static final List<String> TRUCKS = List.of("KamAZ", "MAN", "Volvo", "DAF", "Howo", "Mercedes-Benz Actros");

    private final Dice dice;
    private final List<Conveyance> seen = new ArrayList<>();

    Traffic(Dice dice) {
        this.dice = dice;
    }

    /** Something, mostly of one of the two countries. */
    Conveyance next(String here, String across) {
        if (!seen.isEmpty() && dice.percent(SEEN_BEFORE)) {
            return dice.one(seen);
        }
        String country = dice.percent(55) ? across : dice.percent(70) ? here : dice.one(Countries.CODES);
        Conveyance made = make(country);
        if (seen.size() < REMEMBERED) {
            seen.add(made);
        } else {
            seen.set(dice.below(REMEMBERED), made);
        }
        return made;
    }

    private Conveyance make(String country) {
        Draft draft = new Draft(KINDS.draw(dice));
        switch (draft.kind) {
            case "CAR", "VAN", "BUS", "MOTORCYCLE" -> {
                draft.plate("plate", country);
                if (dice.percent(20)) {
                    draft.number("vin", "VIN", Numbers.vin(dice), 0);
                }
                draft.json.put("colour", dice.one(COLOURS)).put("make", dice.one(CARS));
            }
            case "TRUCK" -> {
                draft.plate("plate", country);
                if (dice.percent(75)) {
                    draft.plate("trailerPlate", country);
                }
                if (dice.percent(40)) {
                    draft.number("seal", "SEAL", country + dice.digits(7), 2);
                }
                draft.json.put("colour", dice.one(COLOURS)).put("make", dice.one(TRUCKS));
                draft.paper(country, dice.percent(60) ? "CMR" : "TIR");
            }
            case "CONTAINER" -> {
                draft.number("container", "CONTAINER", Numbers.container(dice), 4);
                draft.number("seal", "SEAL", country + dice.digits(7), 2);
                draft.paper(country, dice.percent(50) ? "SMGS" : "DECLARATION");
            }
            case "WAGON" -> {
                draft.number("wagon", "WAGON", Numbers.wagon(dice), 0);
                draft.json.put("trainNumber", dice.digits(4));
                draft.paper(country, "SMGS");
            }
            default -> {
                // who comes on foot carries no number
            }
        }
        return new Conveyance(draft.json, draft.identifiers);
    }

    private final class Draft {
        private final String kind;
        private final ObjectNode json = Json.object();
        private final List<Named> identifiers = new ArrayList<>();

        Draft(String kind) {
            this.kind = kind;
            json.put("kind", kind);
        }

        void plate(String field, String country) {
            Plate plate = Plates.of(country, dice);
            json.putObject(field).put("value", plate.typed()).put("country", plate.country());
            identifiers.add(plate.named());
        }

        /** A number, sometimes with a space after its letters. */
        void number(String field, String type, String number, int letters) {
            json.put(field, spelled(number, letters));
            identifiers.add(new Named(type, number));
        }

        void paper(String country, String type) {
            String number = country + dice.digits(8);
            json.putArray("papers").addObject().put("type", type).put("number", spelled(number, 2));
            identifiers.add(new Named(type, number));
        }

        private String spelled(String number, int letters) {
            return letters > 0 && dice.percent(30)
                    ? number.substring(0, letters) + " " + number.substring(letters)
                    : number;
        }
    }
}
