package org.bloexchange.alert.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bloexchange.alert.directory.Directory;
import org.bloexchange.alert.directory.Office;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.messaging.topic.Topics;

/** Whom a request can be put to: open offices of the countries served, and of those only who may know its subject. */
@ApplicationScoped
class AskedOffices {

    private final Topics topics;
    private final Clock clock;

    AskedOffices(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /** The codes of the offices meant, each once; what cannot be asked goes to {@code problems}. */
    List<String> resolve(
            OpenRequest said, Optional<Subject> subject, String own, Directory directory, Problems problems) {
        List<String> offices = said.offices();
        if (offices == null) {
            String preset = subject.map(Subject::preset).orElse(null);
            if (preset == null) {
                if (subject.isPresent()) {
                    problems.missing("/offices", "Name the offices to ask");
                }
                return List.of();
            }
            check(preset, "/offices", subject, own, directory, problems);
            return List.of(preset);
        }
        Set<String> asked = new LinkedHashSet<>();
        for (int i = 0; i < offices.size(); i++) {
            String pointer = "/offices/" + i;
            if (!problems.coverIt(pointer)) {
                check(offices.get(i), pointer, subject, own, directory, problems);
                asked.add(offices.get(i));
            }
        }
        return List.copyOf(asked);
    }

    private void check(
            String code,
            String pointer,
            Optional<Subject> subject,
            String own,
            Directory directory,
            Problems problems) {
        if (code.equals(own)) {
            problems.add(pointer, "OWN_OFFICE", "Your own office cannot be asked");
            return;
        }
        Optional<Office> office = directory.office(code).filter(known -> topics.serves(known.country()));
        if (office.isEmpty()) {
            problems.add(pointer, "UNKNOWN_OFFICE", "The directory has no office " + code);
        } else if (!Directory.isOpen(office.get(), clock.instant())) {
            String unit = Objects.requireNonNullElse(
                    office.get().nationalUnit(), office.get().country() + "-NATIONAL");
            problems.add(pointer, "CLOSED_OFFICE", code + " is closed; its national unit is " + unit);
        } else if (!mayKnow(office.get(), subject)) {
            problems.add(
                    pointer,
                    "NOT_IN_AUDIENCE",
                    "Ask offices that you know to see it already: the sender, recipients you may know of, and the"
                            + " national units of their countries");
        }
    }

    /** A national unit reads what its country's offices may read, and answers for one that has closed. */
    private static boolean mayKnow(Office office, Optional<Subject> subject) {
        Optional<Set<String>> known = subject.flatMap(Subject::known);
        return known.isEmpty()
                || known.get().contains(office.code())
                || office.kind() == Office.Kind.NATIONAL_UNIT
                        && known.get().stream().map(Codes::countryOf).anyMatch(office.country()::equals);
    }
}
