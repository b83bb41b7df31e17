package org.bloexchange.localstack.bench.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bloexchange.localstack.client.Json;

/** Thinks up what alerts say. */
final class ContentMaker {
    /** A window that was open when the set ends, ends long after any measurement: alert-service lets alerts expire. */
    static final String OPEN_END = "2099-12-31T00:00:00Z";

    private static final Weighted<String> KINDS = new Weighted<String>()
            .with("SEIZURE", 62)
            .with("ADVANCE_WARNING", 17)
            .with("LOOKOUT", 15)
            .with("CONCEALMENT_BULLETIN", 6);
    private static final Weighted<String> DETECTIONS = new Weighted<String>()
            .with("PHYSICAL_SEARCH", 35)
            .with("DOG", 20)
            .with("RISK_PROFILE", 15)
            .with("SCANNER", 12)
            .with("INTELLIGENCE", 8)
            .with("BLO_WARNING", 5)
            .with("DOCUMENT_CHECK", 3)
            .with("RANDOM", 2);
    private static final Weighted<String> MODES = new Weighted<String>()
            .with("VEHICLE", 55)
            .with("CARGO", 20)
            .with("LUGGAGE", 12)
            .with("TRAIN", 8)
            .with("PERSON", 5);
    private static final List<String> PLACES = List.of(
            "LUGGAGE", "CARGO", "CABIN", "SEAT", "ROOF_FLOOR", "CHASSIS", "TYRE", "FUEL_TANK", "TRAILER", "FOOD");
    private static final List<String> METHODS = List.of(
            "Held by magnets to the frame",
            "In a second floor under the load",
            "Behind the lining of the door",
            "Between boxes of fruit",
            "In the spare wheel, wrapped and sealed",
            "В тайнике под сиденьем",
            "В двойном дне топливного бака");
    private static final List<String> SUBJECTS = List.of(
            "A truck with a load that was changed on the way",
            "A car that crossed three times in two days",
            "A refrigerated trailer without its seal",
            "Грузовик с хлопком, документы на другой груз",
            "Легковой автомобиль с тайником");
    private static final int WATCH_LEAST_HOURS = 12;
    private static final int WATCH_MOST_HOURS = 120;

    private final Dice dice;
    private final Traffic traffic;
    private final OfficeMap map;

    ContentMaker(OfficeMap map, Dice dice) {
        this.map = map;
        this.dice = dice;
        this.traffic = new Traffic(dice);
    }

    /** What the office says at that time; windows not over at the end stay open. */
    Content make(DataOffice office, DataOffice across, Instant at, Instant end) {
        String kind = KINDS.draw(dice);
        ObjectNode document = Json.object();
        handling(document);
        switch (kind) {
            case "SEIZURE" -> {
                event(document, office, at);
                document.set("goods", Goods.of(dice));
                if (dice.percent(75)) {
                    concealment(document);
                }
            }
            case "ADVANCE_WARNING" -> watch(document, across, at, end);
            case "CONCEALMENT_BULLETIN" -> concealment(document);
            default -> document.putObject("event").set("narrative", Narratives.of(office.country(), dice));
        }
        Set<Named> identifiers = conveyances(document, kind, office, across);
        if (dice.percent(60)) {
            route(document, office, across);
        }
        persons(document, kind, across);
        boolean usual = dice.percent(95);
        document.put(
                "matching",
                (kind.equals("SEIZURE") || kind.equals("CONCEALMENT_BULLETIN")) == usual ? "OPEN" : "SILENT");
        return new Content(kind, document, identifiers);
    }

    private void handling(ObjectNode document) {
        String code = dice.percent(76) ? "H0" : dice.percent(45) ? "H1" : dice.percent(85) ? "H2" : "H3";
        ObjectNode handling = document.putObject("handling").put("code", code);
        if (code.equals("H3")) {
            handling.put("text", "Ask before any search at the point itself");
        }
        boolean own = dice.percent(80);
        document.putObject("evaluation")
                .put("source", own ? "A" : dice.one(List.of("A", "B", "C", "X")))
                .put("information", own ? "1" : dice.one(List.of("1", "2", "3", "4")));
    }

    private void event(ObjectNode document, DataOffice office, Instant at) {
        Instant occurred = at.minus(Duration.ofMinutes(dice.between(10, 2_000))).truncatedTo(ChronoUnit.MINUTES);
        ObjectNode event = document.putObject("event")
                .put(
                        "occurredAt",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                occurred.atZone(office.zone()).toOffsetDateTime()))
                .put("crossingPoint", pointOf(office))
                .put("direction", dice.percent(60) ? "ENTRY" : "EXIT")
                .put("inspectionMode", MODES.draw(dice))
                .put("detection", DETECTIONS.draw(dice));
        if (dice.percent(80)) {
            event.set("narrative", Narratives.of(office.country(), dice));
        }
    }

    /** The own one mostly; a national unit speaks of one of its country's. */
    private String pointOf(DataOffice office) {
        if (!office.points().isEmpty()) {
            return dice.percent(90) ? office.points().getFirst() : dice.one(office.points());
        }
        List<DataOffice> own = map.offices().stream()
                .filter(other -> other.country().equals(office.country())
                        && !other.points().isEmpty())
                .toList();
        return dice.one(own).points().getFirst();
    }

    private void concealment(ObjectNode document) {
        document.putObject("concealment").put("place", dice.one(PLACES)).put("method", dice.one(METHODS));
    }

    private void watch(ObjectNode document, DataOffice across, Instant at, Instant end) {
        Instant from = at.truncatedTo(ChronoUnit.HOURS);
        Instant until = from.plus(Duration.ofHours(dice.between(WATCH_LEAST_HOURS, WATCH_MOST_HOURS)));
        ObjectNode watch = document.putObject("watch")
                .put("subject", dice.one(SUBJECTS))
                .put("from", from.toString())
                .put("until", until.isBefore(end) ? until.toString() : OPEN_END)
                .put("nextCrossing", pointOf(across));
        if (dice.percent(50)) {
            watch.put(
                    "expectedAt",
                    from.plus(Duration.ofHours(dice.between(1, WATCH_LEAST_HOURS)))
                            .toString());
        }
    }

    private Set<Named> conveyances(ObjectNode document, String kind, DataOffice office, DataOffice across) {
        Set<Named> identifiers = new LinkedHashSet<>();
        boolean wanted = kind.equals("LOOKOUT");
        if (wanted || dice.percent(85)) {
            ArrayNode all = document.putArray("conveyances");
            int most = dice.percent(92) ? 1 : 2;
            // whoever is looked out for is known by something
            while (all.size() < most || wanted && identifiers.isEmpty()) {
                Conveyance next = traffic.next(office.country(), across.country());
                all.add(next.json());
                identifiers.addAll(next.identifiers());
            }
        }
        return identifiers;
    }

    private void route(ObjectNode document, DataOffice office, DataOffice across) {
        ObjectNode route = document.putObject("route");
        String from = dice.percent(70) ? across.country() : "AF";
        route.putObject("origin").put("country", from).put("place", Countries.cityOf(from, dice));
        if (dice.percent(20)) {
            String by = dice.one(Countries.CODES);
            route.putArray("transit").addObject().put("country", by);
        }
        String to = dice.percent(65) ? office.country() : "RU";
        route.putObject("destination").put("country", to).put("place", Countries.cityOf(to, dice));
        if (dice.percent(50)) {
            route.put("producingCountry", dice.percent(80) ? "AF" : "UNKNOWN");
        }
    }

    private void persons(ObjectNode document, String kind, DataOffice across) {
        if (kind.equals("SEIZURE") && dice.percent(80)) {
            document.putArray("persons")
                    .addObject()
                    .put("count", dice.percent(80) ? 1 : dice.between(2, 4))
                    .put("nationality", dice.percent(70) ? across.country() : dice.one(Countries.CODES))
                    .put("sex", dice.percent(88) ? "MALE" : "FEMALE")
                    .put("ageBand", "ADULT")
                    .put("role", dice.percent(80) ? "DRIVER" : "PASSENGER")
                    .put("arrested", dice.percent(85));
        }
    }
}
