package org.bloexchange.alert.audience;

import static org.bloexchange.alert.audience.AudienceRequest.orEmpty;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bloexchange.alert.directory.CrossingPoint;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.vocabulary.AgencyType;
import org.bloexchange.messaging.topic.Topics;

/**
 * The part of an audience that is said by border, by country and by sort of agency: open offices of countries the
 * deployment serves, never the sender's own. What finds nobody is told, so that nobody believes to have told somebody.
 */
final class AreaAudience {

    private final AudienceRequest said;
    private final Directory directory;
    private final Topics topics;
    private final Problems problems;
    private final List<Office> candidates;

    AreaAudience(
            AudienceRequest said, Office sender, Directory directory, Topics topics, Instant now, Problems problems) {
        this.said = said;
        this.directory = directory;
        this.topics = topics;
        this.problems = problems;
        this.candidates = directory.offices().stream()
                .filter(office -> topics.serves(office.country()))
                .filter(office -> !office.code().equals(sender.code()) && Directory.isOpen(office, now))
                .sorted(Comparator.comparing(Office::code))
                .toList();
    }

    /** The codes of the offices meant, in order. */
    List<String> offices() {
        Set<Office> found = new LinkedHashSet<>();
        boolean everywhere =
                orEmpty(said.borders()).isEmpty() && orEmpty(said.countries()).isEmpty();
        if (everywhere && !orEmpty(said.agencyTypes()).isEmpty()) {
            found.addAll(candidates);
        }
        for (int i = 0; i < orEmpty(said.borders()).size(); i++) {
            onBorder(orEmpty(said.borders()).get(i), "/audience/borders/" + i, found);
        }
        for (int i = 0; i < orEmpty(said.countries()).size(); i++) {
            inCountry(orEmpty(said.countries()).get(i), "/audience/countries/" + i, found);
        }
        return narrowed(found).stream().map(Office::code).toList();
    }

    private void onBorder(String border, String pointer, Set<Office> found) {
        if (problems.coverIt(pointer) || problems.coverIt("/audience/borders")) {
            return;
        }
        String inOrder = border.substring(0, 2).compareTo(border.substring(3)) < 0
                ? border
                : border.substring(3) + "-" + border.substring(0, 2);
        Set<String> points = directory.points().stream()
                .filter(point -> point.border().equals(Optional.of(inOrder)))
                .map(CrossingPoint::code)
                .collect(Collectors.toSet());
        if (points.isEmpty()) {
            problems.add(pointer, "UNKNOWN_BORDER", "The directory has no crossing point on the border " + border);
        } else if (!add(office -> office.crossingPoints().stream().anyMatch(points::contains), found)) {
            problems.add(pointer, "NO_OFFICE", "No open office but your own serves a crossing point there");
        }
    }

    private void inCountry(String country, String pointer, Set<Office> found) {
        if (problems.coverIt(pointer)) {
            return;
        }
        if (!topics.serves(country)) {
            problems.add(pointer, "UNKNOWN_COUNTRY", country + " takes no part in the exchange");
        } else if (!add(office -> office.country().equals(country), found)) {
            problems.add(pointer, "NO_OFFICE", "No open office but your own is there");
        }
    }

    private boolean add(Predicate<Office> wanted, Set<Office> found) {
        List<Office> more = candidates.stream().filter(wanted).toList();
        found.addAll(more);
        return !more.isEmpty();
    }

    private Set<Office> narrowed(Set<Office> found) {
        List<AgencyType> types = orEmpty(said.agencyTypes());
        if (types.isEmpty() || found.isEmpty()) {
            return found;
        }
        Set<String> words =
                types.stream().filter(Objects::nonNull).map(Enum::name).collect(Collectors.toSet());
        for (int i = 0; i < types.size(); i++) {
            AgencyType type = types.get(i);
            String pointer = "/audience/agencyTypes/" + i;
            if (type != null
                    && !problems.coverIt(pointer)
                    && found.stream().noneMatch(office -> office.agencyTypes().contains(type.name()))) {
                problems.add(
                        pointer,
                        "NO_OFFICE",
                        "The directory knows of no agency of that sort at any of these offices; name the offices");
            }
        }
        return found.stream()
                .filter(office -> office.agencyTypes().stream().anyMatch(words::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
