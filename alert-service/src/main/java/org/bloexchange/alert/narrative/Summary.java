package org.bloexchange.alert.narrative;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bloexchange.alert.directory.CrossingPoint;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Concealment;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Persons;
import org.bloexchange.alert.document.Route;
import org.bloexchange.alert.document.Watch;
import org.jspecify.annotations.Nullable;

/** One summary in the making: a sentence for each thing that is known. */
final class Summary {

    /** Where the directory names no office: the clocks of the region. */
    private static final Map<String, String> ZONES = Map.of(
            "KZ", "Asia/Almaty",
            "KG", "Asia/Bishkek",
            "TJ", "Asia/Dushanbe",
            "TM", "Asia/Ashgabat",
            "UZ", "Asia/Tashkent",
            "AF", "Asia/Kabul");

    private final Told told;
    private final Speech speech;
    private final Directory directory;
    private final List<String> sentences = new ArrayList<>();

    Summary(Told told, Speech speech, Directory directory) {
        this.told = told;
        this.speech = speech;
        this.directory = directory;
    }

    String text() {
        AlertContent content = told.content();
        add("kind." + told.kind(), "office", officeName(told.office()));
        state();
        watch(content.watch());
        event(content.event());
        if (!content.goods().isEmpty()) {
            add("goods", "goods", Things.goods(content.goods(), speech));
        }
        concealment(content.concealment());
        if (!content.conveyances().isEmpty()) {
            add("conveyances", "conveyances", Things.conveyances(content.conveyances(), speech));
        }
        route(content.route());
        persons(content.persons());
        return String.join(" ", sentences);
    }

    private void add(String sentence, String place, @Nullable String value) {
        if (value != null) {
            sentences.add(speech.say(sentence, Map.of(place, value)));
        }
    }

    private void state() {
        switch (told.state()) {
            case CANCELLED ->
                add(
                        "state.CANCELLED",
                        "reason",
                        told.cancellation() == null
                                ? null
                                : speech.label(
                                        "cancellationReason",
                                        told.cancellation().reason()));
            case AWAITING_RELEASE, CLOSED, EXPIRED -> sentences.add(speech.say("state." + told.state(), Map.of()));
            case DRAFT, ISSUED, UPDATED -> {
                // says nothing by itself
            }
        }
    }

    private void watch(@Nullable Watch watch) {
        if (watch == null) {
            return;
        }
        add("subject", "subject", speech.quoted(watch.subject()));
        ZoneId zone = zoneOf(watch.nextCrossing());
        sentences.add(speech.say(
                "watch",
                Map.of(
                        "from", dateAndClock(watch.from(), zone),
                        "until", dateAndClock(watch.until(), zone),
                        "point", pointName(watch.nextCrossing()))));
        add("expected", "at", watch.expectedAt() == null ? null : dateAndClock(watch.expectedAt(), zone));
    }

    private void event(@Nullable Occurrence event) {
        if (event == null) {
            return;
        }
        if (event.occurredAt() != null) {
            LocalDateTime there = event.occurredAt().toLocalDateTime();
            sentences.add(speech.say("when", Map.of("date", speech.date(there), "time", speech.clock(there))));
        }
        add("where", "point", event.crossingPoint() == null ? null : pointName(event.crossingPoint()));
        if (event.place() != null && event.place().text() != null) {
            add("place", "text", speech.quoted(event.place().text()));
        }
        label("direction", "direction", "direction", event.direction());
        label("inspected", "mode", "inspectionMode", event.inspectionMode());
        label("detection", "detection", "detection", event.detection());
    }

    private void concealment(@Nullable Concealment concealment) {
        if (concealment != null) {
            label("concealment", "place", "concealmentPlace", concealment.place());
            add("method", "method", concealment.method() == null ? null : speech.quoted(concealment.method()));
        }
    }

    private void route(@Nullable Route route) {
        if (route == null) {
            return;
        }
        if (route.origin() != null || route.destination() != null) {
            sentences.add(speech.say(
                    "route", Map.of("origin", stop(route.origin()), "destination", stop(route.destination()))));
        }
        add("produced", "country", route.producingCountry() == null ? null : speech.country(route.producingCountry()));
    }

    private String stop(Route.@Nullable Stop stop) {
        if (stop == null) {
            return speech.country(Codes.UNKNOWN);
        }
        String country = speech.country(stop.country());
        return stop.place() == null ? country : country + " (" + stop.place() + ")";
    }

    private void persons(List<Persons> persons) {
        int all = persons.stream().mapToInt(Persons::count).sum();
        int arrested = persons.stream()
                .filter(some -> Boolean.TRUE.equals(some.arrested()))
                .mapToInt(Persons::count)
                .sum();
        add("persons", "count", all == 0 ? null : Integer.toString(all));
        add("arrested", "count", arrested == 0 ? null : Integer.toString(arrested));
    }

    private void label(String sentence, String place, String list, @Nullable Object code) {
        add(sentence, place, code == null ? null : speech.label(list, code));
    }

    private String dateAndClock(Instant time, ZoneId zone) {
        LocalDateTime there = LocalDateTime.ofInstant(time, zone);
        return speech.date(there) + ", " + speech.clock(there);
    }

    private ZoneId zoneOf(String point) {
        return directory
                .officeAt(point)
                .map(office -> ZoneId.of(office.timeZone()))
                .orElseGet(() -> {
                    String zone = ZONES.get(Codes.countryOf(point));
                    return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
                });
    }

    private String officeName(String code) {
        return directory.office(code).map(Office::name).orElse(code);
    }

    private String pointName(String code) {
        return directory.point(code).map(CrossingPoint::name).orElse(code);
    }
}
