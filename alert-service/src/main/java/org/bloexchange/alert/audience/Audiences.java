package org.bloexchange.alert.audience;

import static org.bloexchange.alert.audience.AudienceRequest.orEmpty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.group.AudienceGroups;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.messaging.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Freezes an audience, however it was said, to a list of offices as directory and groups are now. What changes later
 * (offices that close, counterparts, members of groups) changes no alert.
 */
@ApplicationScoped
public class Audiences {

    private static final String FIELD = "/audience";

    private final AudienceResolver offices;
    private final AudienceGroups groups;
    private final Topics topics;
    private final Clock clock;

    Audiences(AudienceResolver offices, AudienceGroups groups, Topics topics, Clock clock) {
        this.offices = offices;
        this.groups = groups;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * The codes of the offices meant, each once: first those named, then those of borders, countries and agencies, then
     * members of groups. Whom nobody can address, or nobody is meant at all, goes to {@code problems}.
     *
     * @param sender the office that reports
     * @param point where it happened, if said
     * @param next the crossing it is expected at next, if said
     * @param stands whether the version before was for that office; asked only of what could not be addressed anew
     */
    public List<String> freeze(
            AudienceRequest said,
            Office sender,
            @Nullable String point,
            @Nullable String next,
            Directory directory,
            Predicate<String> stands,
            Problems problems) {
        if (problems.coverIt(FIELD)) {
            return List.of();
        }
        if (said.isEmpty()) {
            if (!problems.coverIt(FIELD + "/offices")) {
                problems.missing(FIELD + "/offices", "Whom it is for: offices, or a border, a country, a group");
            }
            return List.of();
        }
        Set<String> frozen = new LinkedHashSet<>(
                offices.resolve(orEmpty(said.offices()), sender, point, next, directory, stands, problems));
        frozen.addAll(new AreaAudience(said, sender, directory, topics, clock.instant(), problems).offices());
        frozen.addAll(membersOf(orEmpty(said.groups()), sender, directory, problems));
        if (frozen.size() > AudienceRequest.MOST_OFFICES) {
            problems.add(
                    FIELD,
                    "TOO_MANY_OFFICES",
                    "These are " + frozen.size() + " offices; an alert is for at most " + AudienceRequest.MOST_OFFICES);
        }
        return List.copyOf(frozen);
    }

    private Set<String> membersOf(List<String> named, Office sender, Directory directory, Problems problems) {
        Set<String> members = new LinkedHashSet<>();
        List<Integer> sound = IntStream.range(0, named.size())
                .filter(i -> !problems.coverIt(pointer(i)))
                .boxed()
                .toList();
        if (sound.isEmpty()) {
            return members;
        }
        Map<String, List<String>> known =
                groups.members(sound.stream().map(named::get).toList(), sender.code());
        for (int i : sound) {
            List<String> group = known.get(named.get(i));
            if (group == null) {
                problems.add(pointer(i), "UNKNOWN_GROUP", "Your office is in no such group now");
                continue;
            }
            List<String> others = group.stream()
                    .filter(office -> !office.equals(sender.code()) && isAddressable(office, directory))
                    .toList();
            if (others.isEmpty()) {
                problems.add(pointer(i), "NO_OFFICE", "No other office of this group is open");
            }
            members.addAll(others);
        }
        return members;
    }

    private boolean isAddressable(String office, Directory directory) {
        return directory
                .office(office)
                .filter(known -> topics.serves(known.country()) && Directory.isOpen(known, clock.instant()))
                .isPresent();
    }

    private static String pointer(int index) {
        return FIELD + "/groups/" + index;
    }
}
