package org.bloexchange.alert.group;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.messaging.topic.Topics;

/** What a group must be: open offices, one of the own country among them, and a time that ends within a year. */
final class GroupRules {

    private final DescribeGroup said;
    private final Problems problems;

    GroupRules(DescribeGroup said, Problems problems) {
        this.said = said;
        this.problems = problems;
    }

    /** Of the time, as far as it was said. */
    void checkTime(Instant now) {
        Instant from = said.from();
        Instant until = said.until();
        if (from == null || until == null) {
            return;
        }
        if (!until.isAfter(from)) {
            problems.add("/until", "OUT_OF_RANGE", "It ends before it begins");
        } else if (!until.isAfter(now)) {
            problems.add("/until", "OUT_OF_RANGE", "This time is over already");
        } else if (until.isAfter(from.atOffset(ZoneOffset.UTC).plusYears(1).toInstant())) {
            problems.add("/until", "OUT_OF_RANGE", "A group lives at most a year; make a new one then");
        }
    }

    /**
     * Of the members; nothing where the list itself was complained of already.
     *
     * @param present members that may stay whatever the directory says by now
     * @param left offices their own country took out
     */
    void checkOffices(
            String country, List<String> present, List<String> left, Directory directory, Topics topics, Instant now) {
        if (problems.all().stream().anyMatch(problem -> problem.pointer().startsWith("/offices"))) {
            return;
        }
        List<String> offices = Objects.requireNonNull(said.offices());
        for (int i = 0; i < offices.size(); i++) {
            String pointer = "/offices/" + i;
            String code = offices.get(i);
            Optional<Office> office = directory.office(code).filter(known -> topics.serves(known.country()));
            if (left.contains(code)) {
                problems.add(pointer, "LEFT_THE_GROUP", code + " was taken out by its own country");
            } else if (present.contains(code)) {
                continue;
            } else if (office.isEmpty()) {
                problems.add(pointer, "UNKNOWN_OFFICE", "The directory has no office " + code);
            } else if (!Directory.isOpen(office.get(), now)) {
                problems.add(pointer, "CLOSED_OFFICE", code + " is closed");
            }
        }
        if (offices.stream().map(Codes::countryOf).noneMatch(country::equals)) {
            problems.add("/offices", "NO_OWN_OFFICE", "At least one office of your own country belongs to it");
        }
    }
}
