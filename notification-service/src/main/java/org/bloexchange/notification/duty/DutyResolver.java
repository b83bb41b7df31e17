package org.bloexchange.notification.duty;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bloexchange.notification.contact.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Who is told for an office at a moment: those on duty, else the ladder's next rung that has somebody, else the office's
 * officers, its supervisors, and last the national unit. Only people of the office itself or of its country's national
 * unit, so that a mistaken rota tells nobody outside. Nobody at all is possible and is the caller's to report.
 */
public final class DutyResolver {

    private final Map<String, Office> offices;

    /** Over the offices to ask about and the national units behind them. */
    public DutyResolver(Map<String, Office> offices) {
        this.offices = Map.copyOf(offices);
    }

    /** The office's country; null if the directory does not know the office. */
    public @Nullable String countryOf(String office) {
        Office known = offices.get(office);
        return known == null ? null : known.country();
    }

    /** Whom to tell, in a stable order; empty if there is nobody. */
    public List<Contact> resolve(String office, Instant moment) {
        Office asked = offices.get(office);
        if (asked == null) {
            return List.of();
        }
        Office unit = asked.nationalUnit() == null ? null : offices.get(asked.nationalUnit());
        Stream<List<Contact>> own = asked.isClosed(moment) ? Stream.of() : ownSteps(asked, unit, moment);
        Stream<List<Contact>> above =
                unit == null || unit.isClosed(moment) ? Stream.of() : ownSteps(unit, null, moment);
        return Stream.concat(own, above)
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<List<Contact>> ownSteps(Office office, @Nullable Office unit, Instant moment) {
        Map<UUID, Contact> eligible = eligible(office, unit);
        Stream<List<Contact>> duty = Stream.of(known(
                eligible,
                office.shifts().stream().filter(shift -> shift.covers(moment)).map(Shift::contactId)));
        Stream<List<Contact>> ladder = office.ladder().stream().map(rung -> known(eligible, rung.contacts().stream()));
        List<Contact> anybody =
                office.people().stream().filter(Contact::mayBeTold).toList();
        List<Contact> officers = anybody.stream()
                .filter(contact -> contact.function().equals("OFFICER"))
                .toList();
        return Stream.of(duty, ladder, Stream.of(officers, anybody)).flatMap(steps -> steps);
    }

    private static Map<UUID, Contact> eligible(Office office, @Nullable Office unit) {
        Map<UUID, Contact> eligible = new LinkedHashMap<>();
        Stream.concat(office.people().stream(), unit == null ? Stream.of() : unit.people().stream())
                .filter(Contact::mayBeTold)
                .filter(contact -> contact.country().equals(office.country()))
                .forEach(contact -> eligible.put(contact.id(), contact));
        return eligible;
    }

    private static List<Contact> known(Map<UUID, Contact> eligible, Stream<UUID> wanted) {
        return wanted.distinct().map(eligible::get).filter(Objects::nonNull).toList();
    }
}
