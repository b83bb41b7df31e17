package org.bloexchange.liaison.firststart;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bloexchange.liaison.contact.Channel;
import org.bloexchange.liaison.contact.Contact;
import org.bloexchange.liaison.contact.Function;
import org.bloexchange.liaison.contact.Language;
import org.bloexchange.liaison.contact.Visibility;
import org.bloexchange.liaison.reference.CountryRow;
import org.bloexchange.liaison.reference.PlannedOffice;
import org.bloexchange.liaison.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the people of the first start. In the exercise world everybody an exercise needs, with names, mail addresses
 * ({@code .invalid}, RFC 2606) and telephone numbers that are nobody's; in the actual world one ADMIN per country.
 */
final class Newcomers {

    private final Map<String, CountryRow> countries;
    private final Instant now;
    private final RandomPasswords passwords = new RandomPasswords();
    private final Map<String, Integer> numbersGiven = new HashMap<>();

    Newcomers(ReferenceData data, Instant now) {
        this.countries = data.countries().stream().collect(toMap(CountryRow::code, identity()));
        this.now = now;
    }

    /** An officer and a supervisor for each office, a coordinator and an ADMIN for each national unit. */
    List<Newcomer> forExercise(List<PlannedOffice> offices) {
        List<Newcomer> people = new ArrayList<>();
        for (PlannedOffice office : offices) {
            if (office.isNationalUnit()) {
                people.add(invented(office, Function.COORDINATOR, null, Visibility.ALL_OFFICES));
                people.add(invented(office, Function.ADMIN, null, Visibility.OWN_COUNTRY));
            } else {
                people.add(invented(office, Function.OFFICER, "CUSTOMS", Visibility.ALL_OFFICES));
                people.add(invented(office, Function.SUPERVISOR, "BORDER", Visibility.COUNTERPARTS));
            }
        }
        return people;
    }

    /** One ADMIN for each national unit, to be filled in by the person who gets the account. */
    List<Newcomer> forActual(List<PlannedOffice> offices) {
        return offices.stream()
                .filter(PlannedOffice::isNationalUnit)
                .map(unit -> newcomer(unit, Function.ADMIN, null, Visibility.OWN_COUNTRY))
                .toList();
    }

    private Newcomer invented(PlannedOffice office, Function function, @Nullable String agency, Visibility visibility) {
        Newcomer newcomer = newcomer(office, function, agency, visibility);
        newcomer.contact().mail = newcomer.username() + "@exercise.invalid";
        newcomer.contact().phones = List.of(nobodysNumber(countryOf(office)));
        newcomer.contact().channels = List.of(Channel.SCREEN, Channel.MAIL);
        return newcomer;
    }

    private Newcomer newcomer(PlannedOffice office, Function function, @Nullable String agency, Visibility visibility) {
        CountryRow country = countryOf(office);
        Contact contact = new Contact();
        contact.id = UUID.randomUUID();
        contact.office = office.code();
        contact.country = office.country();
        contact.agency = agency == null ? null : office.country() + "-" + agency;
        contact.name = nameOf(office, function);
        contact.function = function;
        contact.phones = List.of();
        contact.languages = List.of(Language.valueOf(country.language()), Language.ru);
        contact.channels = List.of(Channel.SCREEN);
        contact.visibility = visibility;
        contact.version = 1;
        contact.changedAt = now;
        String username = (office.code() + "." + function).toLowerCase(Locale.ROOT);
        return new Newcomer(contact, username, passwords.next());
    }

    // an office was planned because its country is listed
    private CountryRow countryOf(PlannedOffice office) {
        return requireNonNull(countries.get(office.country()));
    }

    /** Such as "Officer Oybek 1": nobody can take it for a person's. */
    private static String nameOf(PlannedOffice office, Function function) {
        String title = function.name().charAt(0) + function.name().substring(1).toLowerCase(Locale.ROOT);
        String place = office.isNationalUnit()
                ? office.country()
                : office.names().getOrDefault("en", office.code()).replaceAll("\\s*\\(.*\\)", "");
        return title + " " + place + " 1";
    }

    /** E.164 in form, with zeros where no network begins its numbers. */
    private String nobodysNumber(CountryRow country) {
        int number = numbersGiven.merge(country.code(), 1, Integer::sum);
        return "+" + country.callingCode()
                + String.format(Locale.ROOT, "%0" + country.subscriberDigits() + "d", number);
    }
}
