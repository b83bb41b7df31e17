package org.bloexchange.alert.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.document.AlertContent;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.document.Concealment;
import org.bloexchange.alert.document.Evaluation;
import org.bloexchange.alert.document.Goods;
import org.bloexchange.alert.document.Handling;
import org.bloexchange.alert.document.Occurrence;
import org.bloexchange.alert.document.Route;
import org.bloexchange.alert.document.Watch;
import org.bloexchange.alert.identifier.Identifiers;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.vocabulary.HandlingCode;
import org.bloexchange.alert.vocabulary.Matching;
import org.jspecify.annotations.Nullable;

/**
 * What an alert must say, by kind (few fields, so that it is said at all), and what is filled in where an officer says
 * nothing. Shapes and lengths were checked before; nothing here is complained of twice.
 */
final class AlertRules {

    /** A clock that is wrong by minutes is real; a day ahead is a typing error. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final IssueAlert said;
    private final Office sender;
    private final Directory directory;
    private final Instant now;
    private final Problems problems;

    private AlertRules(IssueAlert said, Office sender, Directory directory, Instant now, Problems problems) {
        this.said = said;
        this.sender = sender;
        this.directory = directory;
        this.now = now;
        this.problems = problems;
    }

    /** The content with its presets; to be used only if {@code problems} stays empty. */
    static AlertContent check(IssueAlert said, Office sender, Directory directory, Instant now, Problems problems) {
        return new AlertRules(said, sender, directory, now, problems).content();
    }

    private AlertContent content() {
        Occurrence event = said.event();
        if (said.kind() != null) {
            switch (said.kind()) {
                case SEIZURE -> event = seizure();
                case ADVANCE_WARNING -> warning();
                case LOOKOUT -> lookout();
                case CONCEALMENT_BULLETIN -> bulletin();
            }
        }
        handling();
        event(event);
        goods();
        route(said.route());
        watch(said.watch());
        return new AlertContent(
                Optional.ofNullable(said.handling()).orElse(Handling.PRESET),
                Optional.ofNullable(said.evaluation()).orElse(Evaluation.OWN_OBSERVATION),
                event,
                orEmpty(said.goods()),
                said.concealment(),
                orEmpty(said.conveyances()),
                said.route(),
                orEmpty(said.persons()),
                said.watch(),
                matching());
    }

    private @Nullable Matching matching() {
        return said.matching() == null && said.kind() != null ? Matching.presetFor(said.kind()) : said.matching();
    }

    private void lookout() {
        boolean identifies =
                orEmpty(said.conveyances()).stream().filter(Objects::nonNull).anyMatch(Identifiers::hasOne);
        if (!identifies && !problems.coverIt("/conveyances")) {
            problems.missing(
                    "/conveyances", "Say what is looked for: at least one plate, VIN, container, wagon, seal or paper");
        }
    }

    private void bulletin() {
        Concealment concealment = said.concealment();
        require(concealment == null ? null : concealment.place(), "/concealment/place", "Where it was hidden");
        require(
                concealment == null ? null : concealment.method(),
                "/concealment/method",
                "How it was hidden, in words");
    }

    private Occurrence seizure() {
        Occurrence event = Optional.ofNullable(said.event())
                .orElseGet(() -> new Occurrence(null, null, null, null, null, null, null));
        require(event.occurredAt(), "/event/occurredAt", "When it was found");
        require(event.direction(), "/event/direction", "ENTRY or EXIT");
        if (orEmpty(said.goods()).isEmpty()) {
            problems.missing("/goods", "What was found: at least one of substance and commodity, with its quantity");
        }
        for (int i = 0; i < orEmpty(said.goods()).size(); i++) {
            Goods one = orEmpty(said.goods()).get(i);
            if (one != null) {
                require(one.quantity(), "/goods/" + i + "/quantity", "How much, as weighed or counted");
            }
        }
        return event.crossingPoint() == null ? event.at(ownPoint()) : event;
    }

    private @Nullable String ownPoint() {
        List<String> own = sender.crossingPoints();
        if (own.contains(sender.code())) {
            return sender.code();
        }
        if (own.size() == 1) {
            return own.getFirst();
        }
        String choice = own.isEmpty() ? "" : "; yours are " + String.join(", ", own);
        require(null, "/event/crossingPoint", "Say at which crossing point it was" + choice);
        return null;
    }

    private void warning() {
        if (said.watch() == null) {
            problems.missing("/watch/subject", "What is coming")
                    .missing("/watch/from", "From when it is to be watched for")
                    .missing("/watch/until", "Until when it is to be watched for")
                    .missing("/watch/nextCrossing", "The crossing point it is expected at");
        }
    }

    private void handling() {
        Handling handling = said.handling();
        if (handling != null && handling.code() == HandlingCode.H3) {
            require(handling.text(), "/handling/text", "H3 is a restriction in words: say which");
        }
    }

    private void event(@Nullable Occurrence event) {
        if (event == null) {
            return;
        }
        known(event.crossingPoint(), "/event/crossingPoint");
        if (event.occurredAt() != null && event.occurredAt().toInstant().isAfter(now.plus(AHEAD))) {
            problems.add("/event/occurredAt", "OUT_OF_RANGE", "This is more than a day ahead");
        }
        Occurrence.Place place = event.place();
        if (place != null) {
            if (place.lat() == null && place.lon() == null) {
                require(place.text(), "/event/place/text", "Say where, in words or by lat and lon");
            } else {
                require(place.lat(), "/event/place/lat", "lat and lon belong together");
                require(place.lon(), "/event/place/lon", "lat and lon belong together");
            }
        }
    }

    private void goods() {
        for (int i = 0; i < orEmpty(said.goods()).size(); i++) {
            Goods one = orEmpty(said.goods()).get(i);
            if (one != null && !problems.coverIt("/goods/" + i + "/substance")) {
                require(one.commodity(), "/goods/" + i + "/commodity", "Say the substance or the commodity");
            }
        }
    }

    private void route(@Nullable Route route) {
        if (route == null) {
            return;
        }
        known(route.previousCrossing(), "/route/previousCrossing/point");
        known(route.nextCrossing(), "/route/nextCrossing/point");
    }

    private void watch(@Nullable Watch watch) {
        if (watch == null) {
            return;
        }
        known(watch.nextCrossing(), "/watch/nextCrossing");
        if (watch.from() != null && watch.until() != null && !watch.until().isAfter(watch.from())) {
            problems.add("/watch/until", "OUT_OF_RANGE", "The window ends before it begins");
        }
    }

    private void known(Route.@Nullable Crossing crossing, String pointer) {
        if (crossing != null && !Codes.UNKNOWN.equals(crossing.point())) {
            known(crossing.point(), pointer);
        }
    }

    private void known(@Nullable String point, String pointer) {
        if (point != null
                && !problems.coverIt(pointer)
                && directory.point(point).isEmpty()) {
            problems.add(pointer, "UNKNOWN_CROSSING_POINT", "The directory has no crossing point " + point);
        }
    }

    private void require(@Nullable Object value, String pointer, String message) {
        if (value == null && !problems.coverIt(pointer)) {
            problems.missing(pointer, message);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
