package org.bloexchange.alert.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bloexchange.alert.document.Codes;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.vocabulary.Unit;
import org.bloexchange.alert.wording.Term;
import org.bloexchange.alert.wording.Wording;

/** From words to codes: the codes themselves, and what they are called in any of the seven languages. */
@ApplicationScoped
class CodeWords {

    private static final String COUNTRIES = "country";

    /** What officers write where nobody knows. */
    private static final List<String> UNKNOWN = List.of(
            "unknown", "неизвестно", "неизвестна", "белгісіз", "белгисиз", "номаълум", "näbelli", "nomaʼlum", "?");

    /** How a quantity of that unit is written where an officer chose it from the list. */
    private static final Map<Unit, String> SHORT = Map.of(
            Unit.MILLIGRAM, "mg",
            Unit.GRAM, "g",
            Unit.KILOGRAM, "kg",
            Unit.TONNE, "t",
            Unit.MILLILITRE, "ml",
            Unit.LITRE, "l",
            Unit.TABLET, "tablet",
            Unit.PIECE, "piece");

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[(),]");

    private final Map<String, Map<String, String>> lists = new HashMap<>();

    CodeWords(Wording wording) {
        for (Language language : Language.values()) {
            wording.in(language)
                    .lists()
                    .forEach((list, terms) -> terms.forEach(term -> {
                        learn(list, term.label(), term.code());
                        learn(list, term.code(), term.code());
                    }));
            countries(language);
        }
        wording.in(Language.EN).lists().keySet().forEach(list -> parts(list, wording));
        UNKNOWN.forEach(word -> learn(COUNTRIES, word, Codes.UNKNOWN));
    }

    /** The code that is meant; empty if it is none of the list. */
    Optional<String> code(String list, String said) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(Spoken.normal(said)));
    }

    /** ISO 3166-1 alpha-2, or UNKNOWN. */
    Optional<String> country(String said) {
        return code(COUNTRIES, said);
    }

    /** How the unit is written, where that is the name of a unit in one of the languages. */
    Optional<String> unit(String said) {
        return code("unit", said).map(Unit::valueOf).map(SHORT::get);
    }

    private void learn(String list, String words, String code) {
        lists.computeIfAbsent(list, name -> new HashMap<>()).put(Spoken.normal(words), code);
    }

    /** Of "Гашиш (смола каннабиса)" either is said, of "Фургон, микроавтобус" too; unless it could be another code. */
    private void parts(String list, Wording wording) {
        Map<String, Set<String>> codes = new HashMap<>();
        for (Language language : Language.values()) {
            for (Term term : wording.in(language).lists().getOrDefault(list, List.of())) {
                BETWEEN_PARTS
                        .splitAsStream(term.label())
                        .map(Spoken::normal)
                        .filter(part -> !part.isEmpty())
                        .forEach(part -> codes.computeIfAbsent(part, first -> new HashSet<>())
                                .add(term.code()));
            }
        }
        codes.forEach((part, meant) -> {
            if (meant.size() == 1 && code(list, part).isEmpty()) {
                learn(list, part, meant.iterator().next());
            }
        });
    }

    private void countries(Language language) {
        Locale spoken = Locale.of(language.code());
        for (String country : Locale.getISOCountries()) {
            Locale place = Locale.of("", country);
            Stream.of(country, place.getDisplayCountry(spoken), alpha3(place))
                    .forEach(word -> learn(COUNTRIES, word, country));
        }
    }

    private static String alpha3(Locale place) {
        try {
            return place.getISO3Country();
        } catch (MissingResourceException e) {
            return place.getCountry();
        }
    }
}
