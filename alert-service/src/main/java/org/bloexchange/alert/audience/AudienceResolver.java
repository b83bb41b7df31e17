package org.bloexchange.alert.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bloexchange.alert.directory.CrossingPoint;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.messaging.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Freezes an audience to a list of office codes, by the directory as it is now. */
@ApplicationScoped
public class AudienceResolver {

    private static final String FIELD = "/audience/offices";

    private final Topics topics;
    private final Clock clock;

    AudienceResolver(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * The codes of the offices meant, each once, in the order they were said; what cannot be addressed goes to {@code
     * problems}.
     *
     * @param sender the office that reports
     * @param point where it happened, if said: an office with several points has the counterpart across from that one
     * @param next the crossing it is expected at next, if said: its office is offered where there is no counterpart
     * @param stands whether the version before was for that office: it stays, whatever the directory says by now
     */
    List<String> resolve(
            List<String> offices,
            Office sender,
            @Nullable String point,
            @Nullable String next,
            Directory directory,
            Predicate<String> stands,
            Problems problems) {
        Set<String> resolved = new LinkedHashSet<>();
        for (int i = 0; i < offices.size(); i++) {
            String pointer = FIELD + "/" + i;
            if (problems.coverIt(pointer)) {
                continue;
            }
            if (offices.get(i).equals(AudienceRequest.COUNTERPART)) {
                resolved.addAll(counterparts(sender, point, next, directory, pointer, problems));
            } else {
                check(offices.get(i), sender, directory, stands, pointer, problems);
                resolved.add(offices.get(i));
            }
        }
        return List.copyOf(resolved);
    }

    private void check(
            String code,
            Office sender,
            Directory directory,
            Predicate<String> stands,
            String pointer,
            Problems problems) {
        if (code.equals(sender.code())) {
            problems.add(pointer, "OWN_OFFICE", "Your own office sees its alerts without being addressed");
            return;
        }
        if (!stands.test(code)) {
            checkOpen(code, directory, pointer, problems);
        }
    }

    /** Notes why nobody can address an office: the directory has none of that code, or it is closed. */
    public void checkOpen(String code, Directory directory, String pointer, Problems problems) {
        Optional<Office> office = directory.office(code).filter(known -> topics.serves(known.country()));
        if (office.filter(known -> Directory.isOpen(known, clock.instant())).isPresent()) {
            return;
        }
        if (office.isEmpty()) {
            problems.add(pointer, "UNKNOWN_OFFICE", "The directory has no office " + code);
        } else {
            problems.add(
                    pointer,
                    "CLOSED_OFFICE",
                    code + " (" + office.get().name() + ") is closed; its national unit is " + unitOf(office.get()));
        }
    }

    private List<String> counterparts(
            Office sender,
            @Nullable String point,
            @Nullable String next,
            Directory directory,
            String pointer,
            Problems problems) {
        List<String> points =
                point != null && sender.crossingPoints().contains(point) ? List.of(point) : sender.crossingPoints();
        boolean oneOfSeveral = points.size() < sender.crossingPoints().size();
        List<String> found = new ArrayList<>();
        for (String counterpart : sender.counterparts()) {
            directory
                    .office(counterpart)
                    .filter(office -> Directory.isOpen(office, clock.instant()))
                    .filter(office -> !oneOfSeveral || faces(office, points, directory))
                    .ifPresent(office -> found.add(office.code()));
        }
        if (found.isEmpty()) {
            explain(sender, points, next, directory, pointer, problems);
        }
        return found;
    }

    private static boolean faces(Office office, List<String> points, Directory directory) {
        return points.stream()
                .flatMap(point -> directory.point(point).stream())
                .anyMatch(point ->
                        point.counterpart() != null && office.crossingPoints().contains(point.counterpart()));
    }

    private void explain(
            Office sender,
            List<String> points,
            @Nullable String next,
            Directory directory,
            String pointer,
            Problems problems) {
        if (points.isEmpty()) {
            problems.add(pointer, "NO_COUNTERPART", "A national unit has no counterpart; name the offices");
            return;
        }
        Optional<CrossingPoint> beyond = points.stream()
                .flatMap(point -> directory.point(point).stream())
                .flatMap(point -> Optional.ofNullable(point.counterpart()).flatMap(directory::point).stream())
                .findFirst();
        String offer = offer(sender, next, directory);
        if (beyond.isPresent() && !topics.serves(beyond.get().country())) {
            problems.add(
                    pointer,
                    "COUNTERPART_TAKES_NO_PART",
                    "The other side of " + points.getFirst() + " ("
                            + beyond.get().code() + ") takes no part in the exchange. Address " + offer);
        } else {
            problems.add(pointer, "NO_COUNTERPART", "No open office faces " + points.getFirst() + ". Address " + offer);
        }
    }

    private String offer(Office sender, @Nullable String next, Directory directory) {
        String onTheRoute = Optional.ofNullable(next)
                .flatMap(crossing -> directory.openOfficeAt(crossing, clock.instant()))
                .filter(office -> !office.code().equals(sender.code()))
                .map(Office::code)
                .orElse("the next office on the route");
        return "your national unit (" + unitOf(sender) + ") or " + onTheRoute
                + (onTheRoute.contains("-") ? " (the next office on the route)" : "");
    }

    private static String unitOf(Office office) {
        return office.nationalUnit() == null ? office.country() + "-NATIONAL" : office.nationalUnit();
    }
}
